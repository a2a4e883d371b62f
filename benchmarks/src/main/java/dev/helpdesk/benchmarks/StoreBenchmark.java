package dev.helpdesk.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.jdbc.JdbcSchema;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Storage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Commits on PostgreSQL beside the one statement that nobody gets below. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StoreBenchmark {

  /** The database of a run, and how many threads came to it. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // The harness fills the state in.
  public static class Database {

    private final AtomicInteger threads = new AtomicInteger();
    private HikariDataSource pool;

    /** Opens a pool that has two connections for each thread: one it keeps and one it borrows. */
    @Setup
    public void open() {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(System.getProperty("postgres"));
      config.setMaximumPoolSize(16);
      pool = new HikariDataSource(config);
      JdbcSchema.of(pool).install();
    }

    /** Closes the pool. */
    @TearDown
    public void close() {
      pool.close();
    }
  }

  /** One record of a thread's own, so that no commit waits for another's row. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // The harness fills the state in.
  public static class Ticket {

    private RecordId record;
    private long version;
    private Storage storage;
    private Connection connection;
    private PreparedStatement ceiling;

    /** Registers the record. */
    @Setup
    public void register(Database database) throws SQLException {
      record = RecordId.of("r-" + System.nanoTime() + "-" + database.threads.incrementAndGet());
      storage = JdbcStorage.over(database.pool).open();
      version = 0;
      commit();
      connection = database.pool.getConnection();
      ceiling = connection.prepareStatement(StoreCeiling.STATEMENT);
    }

    /** Gives the connection back. */
    @TearDown
    public void close() throws SQLException {
      ceiling.close();
      connection.close();
    }

    private void commit() {
      CommitResult result = storage.records().commit(StoreScene.changeset(record, version));
      if (!(result instanceof CommitResult.Committed)) {
        throw new IllegalStateException(result.toString());
      }
      version += StoreScene.EVENTS;
    }
  }

  /** A commit through the port. */
  @Benchmark
  public void port(Ticket ticket) {
    ticket.commit();
  }

  /** The same rows by one prepared statement on a connection that is kept, its values ready. */
  @Benchmark
  public void ceiling(Ticket ticket) throws SQLException {
    StoreCeiling.write(ticket.ceiling, ticket.record, ticket.version);
    ticket.version += StoreScene.EVENTS;
  }
}
