package dev.helpdesk.reliability;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL of a test's own, whose data outlive it: it can be stopped at once, as by a crash,
 * and started again on what it had written.
 */
final class Server implements AutoCloseable {

  private static final int PATIENCE = 10_000;
  private static final long MOMENT_NANOS = 10_000_000;
  private static final long PATIENT_MILLIS = 60_000;
  private static final long IMPATIENT_MILLIS = 1_000;

  private final Path folder;
  private final EmbeddedPostgres first;
  private final List<String> command;
  private final AtomicInteger databases = new AtomicInteger();

  private Server(boolean durable) throws IOException {
    folder = Files.createTempDirectory("helpdesk-server");
    String flag = durable ? "on" : "off";
    first =
        EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(1))
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("fsync", flag)
            .setServerConfig("full_page_writes", flag)
            .setServerConfig("synchronous_commit", flag)
            .start();
    command = command(folder.resolve("data"));
  }

  /** Returns how it was started; an administrator has to give up being one for it. */
  private static List<String> command(Path data) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    String started = Files.readString(data.resolve("postmaster.opts")).trim();
    for (String part : started.split(" \"|\" \"|\"", -1)) {
      if (!part.isEmpty()) {
        command.add(part);
      }
    }
    return command;
  }

  /** Starts one that has written to the disk what it says it has. */
  static Server durable() {
    return start(true);
  }

  /** Starts one for races, which nothing ever stops: it need not wait for the disk. */
  static Server quick() {
    return start(false);
  }

  private static Server start(boolean durable) {
    try {
      return new Server(durable);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Makes an empty database and returns its address. */
  String database() {
    String name = "desk_" + databases.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return url(name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String url(String database) {
    return first.getJdbcUrl("postgres", database);
  }

  /** Returns a pool that waits for a connection as long as a busy machine may need. */
  static HikariDataSource pool(String url, int connections) {
    return pool(url, connections, PATIENT_MILLIS);
  }

  /** Returns a pool that soon says so when the server is away. */
  static HikariDataSource impatientPool(String url, int connections) {
    return pool(url, connections, IMPATIENT_MILLIS);
  }

  private static HikariDataSource pool(String url, int connections, long patienceMillis) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patienceMillis);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** Stops it as {@code pg_ctl stop -m immediate} does, so that it has to recover. */
  void stopAtOnce() {
    try {
      Signals.send("QUIT", Long.parseLong(Files.readAllLines(note()).get(0).trim()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    awaitEnd();
  }

  /** The file that is there as long as the server runs. */
  private Path note() {
    return folder.resolve("data/postmaster.pid");
  }

  private void awaitEnd() {
    for (int i = 0; Files.exists(note()); i++) {
      if (i == PATIENCE) {
        throw new IllegalStateException("the server does not end");
      }
      LockSupport.parkNanos(MOMENT_NANOS);
    }
  }

  /** Starts it again in the same place, and returns once it has recovered. */
  void startAgain() {
    try {
      Process unused =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    for (int i = 0; !isReady(); i++) {
      if (i == PATIENCE) {
        throw new IllegalStateException("the server does not start");
      }
      LockSupport.parkNanos(MOMENT_NANOS);
    }
  }

  private boolean isReady() {
    try (Connection connection = DriverManager.getConnection(url("postgres"))) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      first.close();
      // A busy machine may need longer than that waits; nothing may be deleted before.
      awaitEnd();
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
