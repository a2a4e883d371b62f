package dev.helpdesk.lab.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a clock is expected to show at an instant, after all that happens up to and including it.
 *
 * @param at when
 * @param metric which clock; null for the earliest due of those that are open
 * @param expected what is expected, by member, as {@link Shown} writes it
 * @param warnBefore which warning {@code warnAt} is about, or null
 */
record Check(
    Instant at,
    @Nullable CaseMetric metric,
    Map<Member, String> expected,
    @Nullable Duration warnBefore) {

  /** What the earliest due is called in files. */
  static final String NEXT = "next";

  /** Copies the map. */
  Check {
    expected = Map.copyOf(expected);
  }

  /** Returns what the clock is called in files. */
  String title() {
    return metric == null ? NEXT : metric.title();
  }
}
