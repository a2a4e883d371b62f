package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.jdbc.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The transactions of a host that has one thread, as a transaction manager keeps them. */
final class HostTransactions implements HostTransaction {

  /** What a host does in a transaction. */
  interface Part {
    void on(Connection connection) throws SQLException;
  }

  private final DataSource dataSource;
  private final List<Runnable> after = new ArrayList<>();
  private @Nullable Connection open;
  private boolean rollbackOnly;

  HostTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<Connection> connection() {
    return Optional.ofNullable(open);
  }

  @Override
  public void afterCommit(Runnable action) {
    after.add(action);
  }

  void markRollbackOnly() {
    rollbackOnly = true;
  }

  /** Does a part in a transaction, which commits unless the part fails or marked it. */
  void in(Part part) throws SQLException {
    List<Runnable> actions;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      open = connection;
      rollbackOnly = false;
      boolean done = false;
      try {
        part.on(connection);
        if (!rollbackOnly) {
          connection.commit();
          done = true;
        }
      } finally {
        open = null;
        actions = done ? List.copyOf(after) : List.of();
        after.clear();
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
    actions.forEach(Runnable::run);
  }
}
