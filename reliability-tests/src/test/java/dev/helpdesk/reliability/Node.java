package dev.helpdesk.reliability;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.core.Desk;
import dev.helpdesk.core.DeskRunner;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Storage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** An engine with a pool and a clock of its own, and what works on it. */
final class Node implements AutoCloseable {

  /** The name of a node that never fails to send. */
  static final String LAST = "last";

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final long PATIENCE_MILLIS = 120_000;

  private final String name;
  private final HikariDataSource pool;
  private final InstantSource time;
  private final HelpDesk helpDesk;
  private final List<Load> loads = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final DeskRunner runner;

  /**
   * Makes a node on a database.
   *
   * @param name part of all that it makes
   * @param pool its connections, which it closes in the end
   * @param time its clock
   * @param storeTime by what it measures leases
   * @param defect what is wrong with its store
   */
  Node(
      String name,
      HikariDataSource pool,
      InstantSource time,
      InstantSource storeTime,
      Defect defect) {
    this(name, pool, time, storeTime, defect::over);
  }

  /** Makes a node whose store is within another. */
  Node(
      String name,
      HikariDataSource pool,
      InstantSource time,
      InstantSource storeTime,
      UnaryOperator<Storage> within) {
    this(name, pool, time, within.apply(JdbcStorage.over(pool).storeTime(storeTime).open()));
  }

  /** Makes a node that measures leases by the time of the database. */
  Node(String name, HikariDataSource pool, InstantSource time, Defect defect) {
    this(name, pool, time, defect.over(JdbcStorage.over(pool).open()));
  }

  private Node(String name, HikariDataSource pool, InstantSource time, Storage storage) {
    this.name = name;
    this.pool = pool;
    this.time = time;
    helpDesk =
        HelpDesk.builder()
            .storage(storage)
            .time(time)
            .folios((tenant, series) -> folio(tenant))
            .directory(Setting.directory())
            .sender(new Ledger(pool, name, name.equals(LAST) ? 0 : 40))
            .build();
    runner = new DeskRunner(helpDesk, time, PAUSE);
  }

  private long folio(TenantId tenant) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT nextval('folio')")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException("no folio for " + tenant, failure);
    }
  }

  HelpDesk helpDesk() {
    return helpDesk;
  }

  Desk desk() {
    return helpDesk.desk(Setting.TENANT);
  }

  HikariDataSource pool() {
    return pool;
  }

  Instant now() {
    return time.instant();
  }

  /**
   * Starts giving orders, and doing and sending what is due.
   *
   * @param first orders to give before all others
   */
  void start(int loadThreads, String hot, long seed, List<String> first, Journal journal) {
    for (int i = 0; i < loadThreads; i++) {
      Load load =
          new Load(
              desk(),
              name + "-" + i,
              new Orders(seed + i, hot),
              i == 0 ? first : List.of(),
              journal);
      loads.add(load);
      threads.add(new Thread(load, name + "-load-" + i));
    }
    threads.add(new Thread(runner, name + "-runner"));
    for (Thread thread : threads) {
      thread.setUncaughtExceptionHandler(this::failed);
      thread.start();
    }
  }

  private void failed(Thread thread, Throwable failure) {
    failures.add(failure);
    var last = Thread.getDefaultUncaughtExceptionHandler();
    if (last != null) {
      last.uncaughtException(thread, failure);
    }
  }

  /** Ends the load; what is due is done and sent as before. */
  void endLoad() {
    loads.forEach(Load::stop);
  }

  /** Ends all and waits for what is under way; fails when a thread ended by an exception. */
  void stop() {
    endLoad();
    runner.close();
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE_MILLIS);
        if (thread.isAlive()) {
          throw new IllegalStateException(thread.getName() + " does not end");
        }
      }
    } catch (InterruptedException interrupted) {
      throw new CompletionException(interrupted);
    }
    Throwable failure = failures.poll();
    if (failure != null) {
      throw new IllegalStateException("a thread of " + name + " ended by an exception", failure);
    }
  }

  /** Does and sends all that is due. */
  void drain() {
    boolean more = true;
    while (more) {
      more = helpDesk.processDue(now(), 1_000).isMore();
      more |= helpDesk.dispatch(1_000).isMore();
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } finally {
      pool.close();
    }
  }
}
