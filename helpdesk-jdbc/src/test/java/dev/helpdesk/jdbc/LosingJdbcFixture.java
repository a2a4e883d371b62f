package dev.helpdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.LostCommitFixture;
import dev.helpdesk.tck.jdbc.FaultyDataSource;
import dev.helpdesk.tck.jdbc.SqlFault;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** A fresh store on a database, and connections that break when it commits. */
final class LosingJdbcFixture implements LostCommitFixture {

  private final HikariDataSource dataSource;
  private final FaultyDataSource faults;
  private final Predicate<String> deciding;
  private final SettableTime storeTime = new SettableTime(Instant.parse("2030-01-01T00:00:00Z"));
  private final Storage storage;

  private LosingJdbcFixture(HikariDataSource dataSource, Predicate<String> deciding) {
    this.dataSource = dataSource;
    this.deciding = deciding;
    JdbcSchema.of(dataSource).install();
    faults = new FaultyDataSource(dataSource);
    storage = JdbcStorage.over(faults).storeTime(storeTime).open();
  }

  /** On PostgreSQL, where one statement is a transaction by itself unless it deletes texts. */
  static LosingJdbcFixture onPostgres(HikariDataSource dataSource) {
    return new LosingJdbcFixture(
        dataSource,
        point ->
            point.equals("commit")
                || (point.contains("written AS (") && !point.contains("deleted AS (")));
  }

  /** On H2, where several statements stand in a transaction. */
  static LosingJdbcFixture onH2(HikariDataSource dataSource) {
    return new LosingJdbcFixture(dataSource, "commit"::equals);
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public void loseNextCommit(Lost when) {
    faults.failAtNext(deciding, when == Lost.BEFORE ? SqlFault.lostBefore() : SqlFault.lostAfter());
  }

  @Override
  public long lostCommits() {
    return faults.fired();
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
