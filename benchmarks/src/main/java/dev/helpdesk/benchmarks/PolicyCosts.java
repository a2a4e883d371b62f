package dev.helpdesk.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures what reading, linting and writing the policies that ship cost, in a process that has
 * done it 200 times, and the first time in a new one.
 *
 * <p>Figures are the shortest of all samples: whatever else the machine does only adds to them.
 */
public final class PolicyCosts {

  private static final List<String> DONE = List.of("lint", "read", "write");

  private PolicyCosts() {}

  /**
   * Runs the benchmark.
   *
   * @param arguments JMH's own, which win over the short defaults
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    Collection<RunResult> warm =
        new Runner(
                options(given)
                    .forks(given.getForkCount().orElse(1))
                    .warmupIterations(given.getWarmupIterations().orElse(200))
                    .measurementIterations(given.getMeasurementIterations().orElse(100))
                    .build())
            .run();
    Collection<RunResult> first =
        new Runner(
                options(given)
                    .forks(given.getForkCount().orElse(5))
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .build())
            .run();
    print("Warm", warm);
    print("The first time", first);
  }

  private static ChainedOptionsBuilder options(CommandLineOptions given) {
    return new OptionsBuilder()
        .parent(given)
        .include(PolicyBenchmark.class.getName())
        .mode(Mode.SingleShotTime)
        .threads(1)
        .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");
  }

  private static void print(String when, Collection<RunResult> results) {
    System.out.printf("%n%s, in milliseconds%n| policy", when);
    DONE.forEach(what -> System.out.printf(" | %s", what));
    System.out.printf(" |%n|---|%s%n", "---:|".repeat(DONE.size()));
    results.stream()
        .map(PolicyCosts::policy)
        .distinct()
        .sorted()
        .forEach(
            policy -> {
              System.out.printf("| %s", policy);
              DONE.forEach(what -> System.out.printf(" | %.2f", shortest(what, policy, results)));
              System.out.printf(" |%n");
            });
  }

  private static String policy(RunResult result) {
    return result.getParams().getParam("policy");
  }

  private static double shortest(String what, String policy, Collection<RunResult> results) {
    return results.stream()
        .filter(each -> each.getPrimaryResult().getLabel().equals(what))
        .filter(each -> policy(each).equals(policy))
        .mapToDouble(each -> each.getPrimaryResult().getStatistics().getMin() / 1_000)
        .findFirst()
        .orElse(Double.NaN);
  }
}
