package dev.helpdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.StorageFixture;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A fresh store on a database. */
final class JdbcFixture implements StorageFixture {

  private final HikariDataSource dataSource;
  private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
  private final Storage storage;

  private JdbcFixture(HikariDataSource dataSource) {
    this.dataSource = Databases.installed(dataSource);
    storage = JdbcStorage.over(dataSource).storeTimeShift(shift::get).open();
  }

  static JdbcFixture postgres() {
    return new JdbcFixture(Databases.postgres());
  }

  static JdbcFixture h2() {
    return new JdbcFixture(Databases.h2());
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
    shift.accumulateAndGet(by, Duration::plus);
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
