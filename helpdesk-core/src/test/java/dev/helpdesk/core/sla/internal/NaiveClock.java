package dev.helpdesk.core.sla.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolution clock of {@link ClockDesk#policy()} once more, by counting minutes one by one over
 * what happened to the ticket. Knows none of the clock's own events; everything is on the minute.
 */
final class NaiveClock {

  /** Something that happened to the ticket: a state, or a priority. */
  record Step(Instant at, @Nullable String state, @Nullable String priority) {}

  final Duration elapsed;
  final @Nullable Instant due;
  final @Nullable Instant breachedAt;
  final boolean finished;
  final boolean paused;

  private NaiveClock(
      Duration elapsed,
      @Nullable Instant due,
      @Nullable Instant breachedAt,
      boolean finished,
      boolean paused) {
    this.elapsed = elapsed;
    this.due = due;
    this.breachedAt = breachedAt;
    this.finished = finished;
    this.paused = paused;
  }

  /** Counts the steps, the first of which opens the ticket with state and priority. */
  static NaiveClock of(List<Step> steps, Instant now) {
    Instant start = steps.get(0).at();
    String state = "new";
    String priority = "P2";
    long target = 0;
    Instant breachedAt = null;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      breachedAt = passed(steps, state, start, step.at(), target, breachedAt);
      state = step.state() == null ? state : step.state();
      priority = step.priority() == null ? priority : step.priority();
      long wanted = isEnded(state) ? target : minutes(priority);
      if (i > 0 && wanted != target) {
        Instant due = reached(steps, start, step.at(), wanted);
        boolean broken = due != null && due.isBefore(step.at());
        breachedAt = !broken ? null : breachedAt == null ? step.at() : breachedAt;
      }
      target = wanted;
    }
    breachedAt = passed(steps, state, start, now, target, breachedAt);
    Instant due = reached(steps, start, now, target);
    if (due == null && isRunning(state)) {
      due = reached(steps, start, now.plus(Duration.ofDays(60)), target);
    }
    return new NaiveClock(
        Duration.ofMinutes(count(steps, start, now)),
        due,
        breachedAt,
        isEnded(state),
        state.equals("waiting"));
  }

  private static @Nullable Instant passed(
      List<Step> steps,
      String state,
      Instant start,
      Instant until,
      long target,
      @Nullable Instant breachedAt) {
    if (breachedAt != null || isEnded(state)) {
      return breachedAt;
    }
    Instant due = reached(steps, start, until, target);
    return due != null && due.isBefore(until) ? due : null;
  }

  private static @Nullable Instant reached(
      List<Step> steps, Instant start, Instant until, long target) {
    long counted = 0;
    for (Instant minute = start; !minute.isAfter(until); minute = minute.plusSeconds(60)) {
      if (counted == target) {
        return minute;
      }
      if (counts(steps, minute)) {
        counted++;
      }
    }
    return null;
  }

  private static long count(List<Step> steps, Instant start, Instant until) {
    long counted = 0;
    for (Instant minute = start; minute.isBefore(until); minute = minute.plusSeconds(60)) {
      if (counts(steps, minute)) {
        counted++;
      }
    }
    return counted;
  }

  private static boolean counts(List<Step> steps, Instant minute) {
    String state = "new";
    for (Step step : steps) {
      if (!step.at().isAfter(minute) && step.state() != null) {
        state = step.state();
      }
    }
    long day = Math.floorDiv(minute.getEpochSecond(), 86_400L);
    long ofDay = Math.floorMod(minute.getEpochSecond(), 86_400L) / 60;
    boolean weekday = Math.floorMod(day + 3, 7L) < 5;
    boolean holiday = day == 20_516;
    return isRunning(state) && weekday && !holiday && ofDay >= 540 && ofDay < 1_020;
  }

  private static boolean isRunning(String state) {
    return state.equals("new") || state.equals("active");
  }

  private static boolean isEnded(String state) {
    return state.equals("resolved") || state.equals("closed");
  }

  private static long minutes(String priority) {
    return switch (priority) {
      case "P1" -> 240;
      case "P2" -> 480;
      default -> 960;
    };
  }
}
