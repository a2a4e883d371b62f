package dev.helpdesk.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures timers on a PostgreSQL that waits for its disk, with one and with eight engines. */
public final class TimerCosts {

  private TimerCosts() {}

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
                    .include(TimerBenchmark.class.getSimpleName())
                    .threads(threads)
                    .forks(1)
                    .jvmArgsAppend("-Dpostgres=" + server.getJdbcUrl("postgres", "postgres"))
                    .build())
            .run();
      }
    }
  }
}
