package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.identity.FolioSource;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.spi.store.WakeUps;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store on PostgreSQL or H2, over the data source of the host or inside the host's transactions.
 *
 * <p>Any number of engines on any number of machines may share one PostgreSQL database; H2 is for
 * the engines of one process. A commit is one transaction, and on PostgreSQL one statement unless
 * it deletes texts. Leases are measured by the database's own time, so the machines' clocks may
 * differ. Between calls the store keeps nothing but how far it gave out the feed of each tenant.
 * Safe for use by several threads as long as the data source is, which must not yield the host's
 * open transaction by itself: {@link Builder#hostTransaction} is for that.
 *
 * <p>Needs the tables of {@link JdbcSchema}.
 */
public final class JdbcStorage implements Storage {

  private final Sessions sessions;
  private final RecordStore records;
  private final WakeUps wakeUps;
  private final Duties duties;
  private final Outbox outbox;
  private final RecordQuery query;
  private final Feed feed;
  private final FolioSource folios;

  private JdbcStorage(Sessions sessions, StoreTime time, boolean notifies) {
    this.sessions = sessions;
    boolean postgres = time.dialect() == Dialect.POSTGRESQL;
    records = new JdbcRecords(sessions, postgres ? new PostgresCommit(notifies) : new H2Commit());
    Claims claims = postgres ? new PostgresClaims(sessions, time) : new H2Claims(sessions, time);
    wakeUps = new JdbcWakeUps(sessions, claims);
    duties = new JdbcDuties(sessions, claims);
    outbox = new JdbcOutbox(sessions, claims);
    query = new JdbcQuery(sessions, postgres ? new PostgresQuerySql() : new H2QuerySql());
    feed = postgres ? new PostgresFeed(sessions) : new H2Feed(sessions);
    folios = new JdbcFolios(sessions, time.dialect());
  }

  /** Starts a store over a data source, which the host owns and closes. */
  public static Builder over(DataSource dataSource) {
    return new Builder(Check.present(dataSource, "dataSource"));
  }

  @Override
  public RecordStore records() {
    return records;
  }

  @Override
  public WakeUps wakeUps() {
    return wakeUps;
  }

  @Override
  public Duties duties() {
    return duties;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public RecordQuery query() {
    return query;
  }

  @Override
  public Feed feed() {
    return feed;
  }

  /**
   * Returns numbers for folios that all engines on this database share. Give it to the engine,
   * whose own count begins anew with each start.
   *
   * <p>Each number is taken on a connection of its own, also inside a transaction of the host, so
   * that others need not wait for its commit: a pool needs one connection more than threads can be
   * in transactions, or folios a store over a pool of their own.
   */
  public FolioSource folios() {
    return folios;
  }

  @Override
  public void afterCommit(Runnable action) {
    sessions.afterCommit(action);
  }

  /** Collects what a store is to be. Not safe for use by several threads. */
  public static final class Builder {

    /** H2's refusal of what only administrators may do. */
    private static final String NO_ADMINISTRATOR = "90040";

    private final DataSource dataSource;
    private HostTransaction host = HostTransaction.none();
    private @Nullable InstantSource storeTime;
    private boolean notifies;

    private Builder(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    /** Sets how the store takes part in transactions of the host; by default it never does. */
    public Builder hostTransaction(HostTransaction newHost) {
      host = Check.present(newHost, "hostTransaction");
      return this;
    }

    /**
     * Sets by what leases are measured in place of the database's own time. For tests, which can't
     * wait until a lease runs out: engines whose times differ would take each other's leases.
     */
    public Builder storeTime(InstantSource newStoreTime) {
      storeTime = Check.present(newStoreTime, "storeTime");
      return this;
    }

    /**
     * Has each commit notify those who wait with a {@link PostgresHint}; on H2 it does nothing.
     *
     * <p>PostgreSQL lets transactions that notify commit one after the other only, which a desk
     * seldom feels and an import does.
     */
    public Builder notifyCommits() {
      notifies = true;
      return this;
    }

    /**
     * Returns the store.
     *
     * <p>On H2 it turns the reuse of results off for the database, for which the user must be one
     * of its administrators, as a result may be reused that is one commit old.
     *
     * @throws StoreFailedException when the database can't be reached, is neither PostgreSQL in
     *     UTF8 nor H2, or has tables of another version, when an H2 has a collation or a mode that
     *     takes empty texts for none, or when its user is none of its administrators
     */
    public JdbcStorage open() {
      JdbcSchema.of(dataSource).check();
      return new Sessions(dataSource, HostTransaction.none()).own(this::over);
    }

    /**
     * Returns the store over tables that were looked at; the connection has no transaction open.
     */
    JdbcStorage over(Connection connection) throws SQLException {
      Dialect dialect = Dialect.of(connection);
      if (dialect == Dialect.H2) {
        answerAnew(connection);
      }
      return new JdbcStorage(
          new Sessions(dataSource, host), new StoreTime(dialect, storeTime), notifies);
    }

    /** H2 answers a question again from memory, also when a commit came in between just then. */
    private static void answerAnew(Connection connection) throws SQLException {
      try {
        Sql.of("SET OPTIMIZE_REUSE_RESULTS 0").update(connection);
      } catch (SQLException refused) {
        if (NO_ADMINISTRATOR.equals(refused.getSQLState())) {
          throw new StoreFailedException(
              "expected a user who is an administrator of the H2 database,"
                  + " as opening the store sets OPTIMIZE_REUSE_RESULTS",
              false,
              SqlFailure.bare(refused));
        }
        throw refused;
      }
    }
  }
}
