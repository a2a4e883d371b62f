package dev.helpdesk.core.sla.internal;

import java.time.Instant;
import java.util.List;

/**
 * A period that does not count.
 *
 * @param metrics whose clocks, sorted; empty for all
 * @param from first instant
 * @param to end, exclusive
 */
public record ExcludedPeriod(List<String> metrics, Instant from, Instant to) {

  /** Copies the list, sorted and each name once. */
  public ExcludedPeriod {
    metrics = metrics.stream().distinct().sorted().toList();
  }

  boolean concerns(String metric) {
    return metrics.isEmpty() || metrics.contains(metric);
  }

  /** Tells whether the two are one: for the same clocks, and overlapping or touching. */
  boolean joins(ExcludedPeriod other) {
    return metrics.equals(other.metrics) && !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  ExcludedPeriod join(ExcludedPeriod other) {
    return new ExcludedPeriod(
        metrics,
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to);
  }
}
