package dev.helpdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.StorageFixture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.locks.LockSupport;

/** A fresh store that goes by the time of its database, as a host opens it. */
final class OwnTimeFixture implements StorageFixture {

  private static final Duration LEASE = Duration.ofSeconds(3);
  private static final long A_MOMENT = Duration.ofMillis(20).toNanos();

  private final HikariDataSource dataSource;
  private final Storage storage;

  OwnTimeFixture(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    JdbcSchema.of(dataSource).install();
    storage = JdbcStorage.over(dataSource).open();
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public boolean storeTimeStands() {
    return false;
  }

  /** Long enough that none runs out while a test still counts on it. */
  @Override
  public Duration lease() {
    return LEASE;
  }

  @Override
  public Positions positions() {
    return Positions.SHARED;
  }

  /** Waits until the clock of the database says that so much passed. */
  @Override
  public void advanceStoreTime(Duration by) {
    Instant end = timeOfDatabase().plus(by);
    while (!timeOfDatabase().isAfter(end)) {
      LockSupport.parkNanos(A_MOMENT);
    }
  }

  /** Asks the database for its time, in a transaction of its own. */
  private Instant timeOfDatabase() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT CURRENT_TIMESTAMP")) {
      if (!row.next()) {
        throw new AssertionError("no row");
      }
      return row.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
