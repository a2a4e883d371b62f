package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.sla.Cycles;
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
 * @param cycle counts its cycles, from 1
 * @param past what the cycles before this one came to
 */
public record ClockState(
    String metric,
    Promise promise,
    Instant startedAt,
    Spent spent,
    List<Warning> warned,
    @Nullable Instant breachedAt,
    @Nullable Verdict verdict,
    int cycle,
    Cycles past) {

  /** Copies the list. */
  public ClockState {
    warned = List.copyOf(warned);
  }

  /** Returns the first cycle of a clock. */
  static ClockState first(String metric, Promise promise, Instant from, Spent spent) {
    return new ClockState(metric, promise, from, spent, List.of(), null, null, 1, Cycles.NONE);
  }

  /** Returns the cycle after this one, or this one when its promise was but made again. */
  ClockState next(Promise then, Instant from, Spent spentThen) {
    boolean same =
        verdict != null && verdict.outcome() == ClockOutcome.NONE && from.equals(startedAt);
    int number = same ? cycle : cycle + 1;
    return new ClockState(metric, then, from, spentThen, List.of(), null, null, number, cycles());
  }

  /** Returns what the cycles came to that ended with a verdict, this one among them. */
  Cycles cycles() {
    Verdict ended = verdict;
    return ended == null || !ended.outcome().isVerdict()
        ? past
        : past.and(ended.outcome(), promise.target(), spent.elapsed(), ended.missed());
  }

  boolean finished() {
    return verdict != null;
  }

  boolean paused() {
    return verdict == null && spent.runningSince() == null;
  }

  ClockState with(Spent changed) {
    return new ClockState(
        metric, promise, startedAt, changed, warned, breachedAt, verdict, cycle, past);
  }

  ClockState with(@Nullable Verdict changed, Spent spentThen) {
    return new ClockState(
        metric, promise, startedAt, spentThen, warned, breachedAt, changed, cycle, past);
  }

  ClockState with(Promise changed, Spent spentThen, List<Warning> stillWarned) {
    return new ClockState(
        metric, changed, startedAt, spentThen, stillWarned, breachedAt, verdict, cycle, past);
  }

  ClockState breached(@Nullable Instant at) {
    return new ClockState(metric, promise, startedAt, spent, warned, at, verdict, cycle, past);
  }

  ClockState warnedOf(Warning warning) {
    TreeSet<Warning> more = new TreeSet<>(warned);
    more.add(warning);
    return new ClockState(
        metric, promise, startedAt, spent, List.copyOf(more), breachedAt, verdict, cycle, past);
  }
}
