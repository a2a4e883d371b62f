package dev.helpdesk.core.sla;

import dev.helpdesk.model.Check;
import java.util.List;

/**
 * What starts, ends and repeats the clock of a metric; of each list one condition is enough.
 *
 * @param starts what starts it, and each further cycle once it has ended
 * @param stops what ends it with a verdict
 * @param restarts what ends it with a verdict and begins the next cycle at that instant
 * @param cancels what ends it without a verdict
 * @param restops what moves the end of a clock that has ended, the time between being counted
 */
public record MetricConditions(
    List<Condition> starts,
    List<Condition> stops,
    List<Condition> restarts,
    List<Condition> cancels,
    List<Condition> restops) {

  /** Refuses null and lists that are too long. */
  public MetricConditions {
    starts = Check.list(starts, "metric.starts", Metric.MAX_RULES);
    stops = Check.list(stops, "metric.stops", Metric.MAX_RULES);
    restarts = Check.list(restarts, "metric.restarts", Metric.MAX_RULES);
    cancels = Check.list(cancels, "metric.cancels", Metric.MAX_RULES);
    restops = Check.list(restops, "metric.restops", Metric.MAX_RULES);
  }

  MetricConditions withStarts(List<Condition> values) {
    return new MetricConditions(values, stops, restarts, cancels, restops);
  }

  MetricConditions withStops(List<Condition> values) {
    return new MetricConditions(starts, values, restarts, cancels, restops);
  }

  MetricConditions withRestarts(List<Condition> values) {
    return new MetricConditions(starts, stops, values, cancels, restops);
  }

  MetricConditions withCancels(List<Condition> values) {
    return new MetricConditions(starts, stops, restarts, values, restops);
  }

  MetricConditions withRestops(List<Condition> values) {
    return new MetricConditions(starts, stops, restarts, cancels, values);
  }
}
