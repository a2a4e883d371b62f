package dev.helpdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.HostTransactionFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A fresh store on a database, and a host with transactions of its own. */
final class JdbcFixture implements HostTransactionFixture {

  private final HikariDataSource dataSource;
  private final Holds holds;
  private final TestHost host;
  private final SettableTime storeTime = new SettableTime(Instant.parse("2030-01-01T00:00:00Z"));
  private final Storage storage;

  private JdbcFixture(HikariDataSource dataSource, Holds holds) {
    this.dataSource = dataSource;
    this.holds = holds;
    JdbcSchema.of(dataSource).install();
    host = new TestHost(dataSource);
    storage = JdbcStorage.over(dataSource).hostTransaction(host).storeTime(storeTime).open();
  }

  static JdbcFixture postgres() {
    return new JdbcFixture(TestDatabases.postgres(), Holds.RECORD);
  }

  static JdbcFixture h2Memory() {
    return new JdbcFixture(TestDatabases.h2(), Holds.TENANT);
  }

  static JdbcFixture h2File(Path file) {
    return new JdbcFixture(TestDatabases.h2("file:" + file), Holds.TENANT);
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public <T> T inHostTransaction(End end, Supplier<T> action) {
    return host.inTransaction(end, action);
  }

  @Override
  public Holds holds() {
    return holds;
  }

  @Override
  public Positions positions() {
    return Positions.SHARED;
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
