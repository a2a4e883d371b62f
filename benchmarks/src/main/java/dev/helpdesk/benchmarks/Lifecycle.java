package dev.helpdesk.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures whole lives of tickets, of the engine and by hand, and prints how they compare. */
public final class Lifecycle {

  private Lifecycle() {}

  /**
   * Runs the benchmark.
   *
   * @param arguments JMH's own, which win over the short defaults
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    Options options =
        new OptionsBuilder()
            .parent(given)
            .include(LifecycleBenchmark.class.getName())
            .threads(1)
            .forks(given.getForkCount().orElse(1))
            .warmupIterations(given.getWarmupIterations().orElse(6))
            .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(3)))
            .measurementIterations(given.getMeasurementIterations().orElse(3))
            .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(3)))
            .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
            .build();
    Collection<RunResult> results = new Runner(options).run();
    print(results);
  }

  private static void print(Collection<RunResult> results) {
    Cost engine = Cost.of("engine", results);
    Cost reference = Cost.of("reference", results);
    System.out.printf(
        "%n%-12s %18s %18s %18s%n", "", "tickets/CPU s", "CPU us/ticket", "bytes made");
    engine.print();
    reference.print();
    System.out.printf(
        "%-12s %18s %18.1f %18.1f%n",
        "ratio", "", engine.micros / reference.micros, engine.bytes / reference.bytes);
  }

  /** What one ticket cost. */
  private record Cost(String name, double micros, double bytes) {

    static Cost of(String name, Collection<RunResult> results) {
      RunResult result =
          results.stream()
              .filter(r -> r.getPrimaryResult().getLabel().equals(name))
              .findFirst()
              .orElseThrow();
      double tickets = sum(result, "tickets");
      return new Cost(name, sum(result, "cpuMicros") / tickets, sum(result, "bytes") / tickets);
    }

    private static double sum(RunResult result, String counter) {
      return requireNonNull(result.getSecondaryResults().get(counter)).getScore();
    }

    void print() {
      System.out.printf("%-12s %18.0f %18.1f %18.0f%n", name, 1e6 / micros, micros, bytes);
    }
  }
}
