package dev.helpdesk.acceptance.store;

import dev.helpdesk.jdbc.JdbcSchema;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.spi.store.Storage;
import java.lang.ref.Cleaner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Databases with empty tables, one for each desk.
 *
 * <p>Making tables takes longer than most tests, so a database is emptied and lent again once
 * nothing can reach the store any more that had it. Before yet another one is made, the garbage
 * collector is asked whether there is such a store.
 */
final class DatabasePool {

  private static final Cleaner CLEANER = Cleaner.create();
  private static final int FIRST = 12;
  private static final long PATIENCE_MILLIS = 200;

  /** Tables whose rows belong to the schema. */
  private static final Set<String> KEPT = Set.of("helpdesk_schema", "helpdesk_turn");

  private final Supplier<? extends DataSource> fresh;
  private final String reset;
  private final BlockingQueue<DataSource> returned = new LinkedBlockingQueue<>();
  private int made;
  private int most = FIRST;
  private String emptying = "";

  /**
   * Creates a pool.
   *
   * @param fresh gives a database without tables
   * @param reset lets positions begin anew
   */
  DatabasePool(Supplier<? extends DataSource> fresh, String reset) {
    this.fresh = fresh;
    this.reset = reset;
  }

  /** Returns a store over an empty database, which measures leases by a time. */
  Storage over(InstantSource time) {
    return JdbcStorage.over(lend()).storeTime(time).open();
  }

  private synchronized DataSource lend() {
    DataSource database = again();
    if (database == null) {
      made++;
      database = fresh.get();
      JdbcSchema.of(database).install();
    } else {
      empty(database);
    }
    return lent(database, returned);
  }

  private @Nullable DataSource again() {
    DataSource database = returned.poll();
    if (database != null || made < most) {
      return database;
    }
    System.gc();
    try {
      database = returned.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    if (database == null) {
      most *= 2;
    }
    return database;
  }

  /** What gives the database back must not reach what it was lent as. */
  private static DataSource lent(DataSource database, BlockingQueue<DataSource> to) {
    LentDataSource lent = new LentDataSource(database);
    CLEANER.register(lent, () -> to.add(database));
    return lent;
  }

  private void empty(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (emptying.isEmpty()) {
        emptying = emptying(connection);
      }
      statement.execute(emptying + reset);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** All databases of a pool have the same tables, which take long to ask for. */
  private static String emptying(Connection connection) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (ResultSet rows =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!KEPT.contains(table)) {
          all.append("DELETE FROM ").append(table).append(";\n");
        }
      }
    }
    return all.toString();
  }
}
