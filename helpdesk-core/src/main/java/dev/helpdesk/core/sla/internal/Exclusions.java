package dev.helpdesk.core.sla.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The periods that do not count for the clocks of a ticket, through all their cycles.
 *
 * <p>What every clock has counted is always counted without all of them.
 *
 * @param periods those for the same clocks are apart
 */
public record Exclusions(List<ExcludedPeriod> periods) {

  /** Most periods of a ticket. */
  static final int MAX_PERIODS = 16;

  /** No period. */
  public static final Exclusions NONE = new Exclusions(List.of());

  /** Copies the list. */
  public Exclusions {
    periods = List.copyOf(periods);
  }

  /** Returns these with one more, joined with those that it overlaps or touches. */
  Exclusions with(ExcludedPeriod added) {
    List<ExcludedPeriod> all = new ArrayList<>();
    ExcludedPeriod joined = added;
    for (ExcludedPeriod period : periods) {
      if (period.joins(joined)) {
        joined = period.join(joined);
      } else {
        all.add(period);
      }
    }
    all.add(joined);
    return new Exclusions(all);
  }

  /** Returns what does not count for a metric, in order and apart. */
  List<Span> of(String metric) {
    if (periods.isEmpty()) {
      return List.of();
    }
    return Span.union(
        periods.stream()
            .filter(period -> period.concerns(metric))
            .map(period -> new Span(period.from(), period.to()))
            .toList());
  }
}
