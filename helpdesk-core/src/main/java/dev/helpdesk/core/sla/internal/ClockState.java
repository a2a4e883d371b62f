package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.Warning;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one metric. Knows no due: that is computed with the calendar in hand.
 *
 * @param metric which metric
 * @param promise what it is held to
 * @param startedAt from when it counts
 * @param spent the time it has counted
 * @param warned the warnings given under the present target, in their order
 * @param breachedAt since when the promise is broken, or null
 * @param verdict how it ended, or null
 */
public record ClockState(
    String metric,
    Promise promise,
    Instant startedAt,
    Spent spent,
    List<Warning> warned,
    @Nullable Instant breachedAt,
    @Nullable Verdict verdict) {

  /** Copies the list. */
  public ClockState {
    warned = List.copyOf(warned);
  }

  boolean finished() {
    return verdict != null;
  }

  boolean paused() {
    return verdict == null && spent.runningSince() == null;
  }

  ClockState with(Spent changed) {
    return new ClockState(metric, promise, startedAt, changed, warned, breachedAt, verdict);
  }

  ClockState with(@Nullable Verdict changed, Spent spentThen) {
    return new ClockState(metric, promise, startedAt, spentThen, warned, breachedAt, changed);
  }

  ClockState with(Promise changed, Spent spentThen, List<Warning> stillWarned) {
    return new ClockState(metric, changed, startedAt, spentThen, stillWarned, breachedAt, verdict);
  }

  ClockState breached(@Nullable Instant at) {
    return new ClockState(metric, promise, startedAt, spent, warned, at, verdict);
  }

  ClockState warnedOf(Warning warning) {
    TreeSet<Warning> more = new TreeSet<>(warned);
    more.add(warning);
    return new ClockState(
        metric, promise, startedAt, spent, List.copyOf(more), breachedAt, verdict);
  }
}
