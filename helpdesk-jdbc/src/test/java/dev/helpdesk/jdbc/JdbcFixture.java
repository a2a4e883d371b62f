package dev.helpdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.StorageFixture;
import java.time.Duration;
import java.time.Instant;

/** A fresh store on a database. */
final class JdbcFixture implements StorageFixture {

  private final HikariDataSource dataSource;
  private final SettableTime storeTime = new SettableTime(Instant.parse("2030-01-01T00:00:00Z"));
  private final Storage storage;

  private JdbcFixture(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    JdbcSchema.of(dataSource).install();
    storage = JdbcStorage.over(dataSource).storeTime(storeTime).open();
  }

  static JdbcFixture postgres() {
    return new JdbcFixture(TestDatabases.postgres());
  }

  static JdbcFixture h2() {
    return new JdbcFixture(TestDatabases.h2());
  }

  static JdbcFixture on(HikariDataSource dataSource) {
    return new JdbcFixture(dataSource);
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public void advanceStoreTime(Duration by) {
    storeTime.advance(by);
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
