package dev.helpdesk.benchmarks;

import static dev.helpdesk.benchmarks.CalendarBenchmark.FEW;
import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures what business time costs, beside a limit and other calendars, and prints the ratios.
 *
 * <p>Figures are medians, for everybody alike.
 */
public final class CalendarCosts {

  private static final List<String> ZONES = List.of("America/Mexico_City", "Europe/Madrid");
  private static final List<String> BETWEEN =
      List.of("Engine", "EngineMicros", "EngineVersions", "Limit", "DayList", "ObjectLab");
  private static final List<String> ADD =
      List.of("Engine", "EngineVersions", "Limit", "DayList", "Jbpm", "ObjectLab");

  private static final Pattern ASKED_ALL = Pattern.compile("Engine|Limit");
  private static final String BYTES = "gc.alloc.rate.norm";

  private CalendarCosts() {}

  /**
   * Runs the benchmark.
   *
   * @param arguments JMH's own, which win over the short defaults
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    for (String zone : ZONES) {
      for (CalendarSpan span : CalendarSpan.values()) {
        CalendarBenchmark.Questions questions = new CalendarBenchmark.Questions();
        questions.zone = zone;
        questions.span = span;
        questions.prepare();
        questions.agree();
      }
    }
    System.out.println("Engine, limit and day list agree on all questions.");
    Options options =
        new OptionsBuilder()
            .parent(given)
            .include(CalendarBenchmark.class.getName())
            .threads(1)
            .forks(given.getForkCount().orElse(1))
            .warmupIterations(given.getWarmupIterations().orElse(4))
            .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)))
            .measurementIterations(given.getMeasurementIterations().orElse(3))
            .measurementTime(given.getMeasurementTime().orElse(TimeValue.milliseconds(500)))
            .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
            .addProfiler(GCProfiler.class)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (String zone : values(results, "zone")) {
      print("between", BETWEEN, zone, results);
      print("add", ADD, zone, results);
    }
  }

  private static void print(
      String operation, List<String> parties, String zone, Collection<RunResult> results) {
    System.out.printf("%n%s, %s: ns, times the limit, bytes%n|", operation, zone);
    parties.forEach(party -> System.out.printf(" | %s", party));
    System.out.printf(" |%n|---|%s%n", "---:|".repeat(parties.size()));
    for (CalendarSpan span : CalendarSpan.values()) {
      if (values(results, "span").contains(span.name())) {
        System.out.printf("| %s", span);
        Cost limit = Cost.of(operation + "Limit", zone, span, results);
        for (String party : parties) {
          Cost cost = Cost.of(operation + party, zone, span, results);
          System.out.printf(" | %s", cost.beside(limit));
        }
        System.out.printf(" |%n");
      }
    }
  }

  private static List<String> values(Collection<RunResult> results, String parameter) {
    return results.stream().map(r -> r.getParams().getParam(parameter)).distinct().toList();
  }

  /** What one call cost. */
  private record Cost(double nanos, double bytes) {

    static Cost of(String name, String zone, CalendarSpan span, Collection<RunResult> results) {
      for (RunResult result : results) {
        if (result.getPrimaryResult().getLabel().equals(name)
            && result.getParams().getParam("zone").equals(zone)
            && result.getParams().getParam("span").equals(span.name())) {
          Result<?> bytes = requireNonNull(result.getSecondaryResults().get(BYTES));
          double median = result.getPrimaryResult().getStatistics().getPercentile(50);
          int questions = ASKED_ALL.matcher(name).find() ? CalendarScene.STARTS : FEW;
          return new Cost(median / questions, bytes.getScore() / questions);
        }
      }
      return new Cost(Double.NaN, Double.NaN);
    }

    String beside(Cost limit) {
      if (Double.isNaN(nanos)) {
        return "";
      }
      double ratio = nanos / limit.nanos;
      String times =
          ratio < 10 ? String.format("%.1f", ratio) : String.format("%,d", Math.round(ratio));
      String time = nanos < 100 ? String.format("%.1f", nanos) : String.format("%,.0f", nanos);
      return time + " (" + times + "×, " + String.format("%,.0f", bytes) + " B)";
    }
  }
}
