package dev.helpdesk.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures commits on a real PostgreSQL that waits for its disk, at one and at eight threads. */
public final class StoreCosts {

  private StoreCosts() {}

  /** Starts the server and takes both measurements; arguments are those of JMH. */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    // By itself the embedded server doesn't wait for the disk, as no desk would have it.
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      for (int threads : new int[] {1, 8}) {
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(arguments))
                    .include(StoreBenchmark.class.getSimpleName())
                    .threads(threads)
                    .forks(1)
                    .jvmArgsAppend("-Dpostgres=" + server.getJdbcUrl("postgres", "postgres"))
                    .build())
            .run();
      }
    }
  }
}
