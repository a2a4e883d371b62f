package dev.helpdesk.jdbc;

import dev.helpdesk.tck.HostTransactionFixture.End;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A host that has a transaction for each thread, as the frameworks have. */
final class TestHost implements HostTransaction {

  private record Open(Connection connection, List<Runnable> afterCommit) {}

  private final DataSource dataSource;
  private final ThreadLocal<@Nullable Open> open = new ThreadLocal<>();

  TestHost(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<Connection> connection() {
    return Optional.ofNullable(open.get()).map(Open::connection);
  }

  @Override
  public void afterCommit(Runnable action) {
    Objects.requireNonNull(open.get()).afterCommit.add(action);
  }

  <T> T inTransaction(End end, Supplier<T> action) {
    List<Runnable> afterCommit = new ArrayList<>();
    T result;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      open.set(new Open(connection, afterCommit));
      try {
        result = action.get();
        if (end == End.COMMIT) {
          connection.commit();
        } else {
          connection.rollback();
        }
      } catch (SQLException | RuntimeException | Error failure) {
        connection.rollback();
        throw failure;
      } finally {
        open.remove();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    if (end == End.COMMIT) {
      afterCommit.forEach(Runnable::run);
    }
    return result;
  }
}
