package dev.helpdesk.acceptance.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.jdbc.JdbcSchema;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.jdbc.FaultyDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database with the tables of the store and a pool, behind a data source that can fail. */
final class Bench implements AutoCloseable {

  /** The databases of this project. */
  enum Database {
    H2,
    POSTGRESQL
  }

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Database database;
  private final HikariDataSource pool;
  private final FaultyDataSource faults;
  private final String emptying;

  private Bench(Database database) {
    this.database = database;
    pool = database == Database.H2 ? TestDatabases.h2(inMemory()) : TestDatabases.postgres();
    faults = new FaultyDataSource(pool);
    JdbcSchema.of(pool).install();
    StringBuilder all = new StringBuilder();
    for (String table : tables()) {
      if (!table.endsWith("_schema") && !table.endsWith("_turn")) {
        all.append("DELETE FROM ").append(table).append(';');
      }
    }
    boolean h2 = database == Database.H2;
    all.append(
        h2 ? "UPDATE helpdesk_turn SET position = 0" : "SELECT setval('helpdesk_position', 0)");
    emptying = all.toString();
  }

  /** The same few statements come again and again: they needn't be read every time. */
  private static String inMemory() {
    return "mem:bench_" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1000";
  }

  static Bench on(Database database) {
    return new Bench(database);
  }

  Database database() {
    return database;
  }

  FaultyDataSource faults() {
    return faults;
  }

  /** Returns the data source behind the faults. */
  DataSource plain() {
    return pool;
  }

  /** Returns a store that fails as {@link #faults} is told to. */
  Storage over(InstantSource time) {
    return JdbcStorage.over(faults).storeTime(time).open();
  }

  /** Empties all tables. */
  void clear() {
    faults.heal();
    faults.forget();
    execute(emptying);
  }

  void execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns all rows of all tables, but for the marks of who is at work on them. */
  TreeMap<String, List<String>> content() {
    TreeMap<String, List<String>> all = new TreeMap<>();
    for (String table : tables()) {
      if (!table.endsWith("_turn") && !table.endsWith("_lease")) {
        all.put(table, rows("SELECT * FROM " + table));
      }
    }
    return all;
  }

  List<String> rows(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(rows.getString(i)).append('|');
        }
        found.add(row.toString());
      }
      found.sort(null);
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns how many connections the pool has lent and not got back. */
  int lent() {
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  private TreeSet<String> tables() {
    return new TreeSet<>(
        rows(
                "SELECT lower(table_name) FROM information_schema.tables WHERE lower(table_name)"
                    + " LIKE 'helpdesk%' AND table_schema = "
                    + (database == Database.H2 ? "SCHEMA()" : "current_schema()"))
            .stream()
            .map(name -> name.replace("|", ""))
            .toList());
  }

  @Override
  public void close() {
    pool.close();
  }
}
