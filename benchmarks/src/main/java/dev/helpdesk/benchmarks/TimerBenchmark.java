package dev.helpdesk.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.HelpDesk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Timers that are due on PostgreSQL, claimed and fired a hundred at a time. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TimerBenchmark {

  private static final int PAGE = 100;

  /** More than fire in an iteration. */
  private static final int TIMERS = 80_000;

  /** The tickets of a run. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // The harness fills the state in.
  public static class Tickets {

    private HikariDataSource pool;

    /** Registers what is copied before each iteration. */
    @Setup
    public void open() throws SQLException {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(System.getProperty("postgres"));
      config.setMaximumPoolSize(16);
      pool = new HikariDataSource(config);
      TimerScene.prepare(pool);
    }

    /** Makes all timers due that fired before. */
    @Setup(Level.Iteration)
    public void refill() throws SQLException {
      TimerScene.refill(pool, TIMERS);
    }

    /** Closes the pool. */
    @TearDown
    public void close() {
      pool.close();
    }
  }

  /** What a thread fires timers with. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // The harness fills the state in.
  public static class Node {

    private HelpDesk helpDesk;
    private Connection connection;
    private TimerCeiling ceiling;

    /** Makes an engine of its own, and the statements of those who do without. */
    @Setup
    public void start(Tickets tickets) throws SQLException {
      helpDesk = TimerScene.engine(tickets.pool);
      connection = tickets.pool.getConnection();
      ceiling = new TimerCeiling(connection);
    }

    /** Gives the connection back. */
    @TearDown
    public void stop() throws SQLException {
      ceiling.close();
      connection.close();
    }
  }

  /** How many timers fired, beside how often some were asked for. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Fired {

    /** How many. */
    public long timers;

    private void add(int fired) {
      if (fired == 0) {
        throw new IllegalStateException("no timers are left; more must be due");
      }
      timers += fired;
    }
  }

  /** Engines, one each thread. */
  @Benchmark
  public void engine(Node node, Fired fired) {
    DueReport report = node.helpDesk.processDue(TimerScene.NOW, PAGE);
    fired.add(report.woken());
  }

  /** The same claims, and one prepared statement a timer, its values ready. */
  @Benchmark
  public void ceiling(Node node, Fired fired) throws SQLException {
    fired.add(node.ceiling.fire(PAGE));
  }
}
