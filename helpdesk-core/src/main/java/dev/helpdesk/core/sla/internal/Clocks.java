package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the clocks of a slice as they stand at an instant. Pure. */
public final class Clocks {

  private Clocks() {}

  /**
   * Returns all clocks, in the order in which they started.
   *
   * @param now not before the last event of the record
   * @param calendars gives a calendar of the tenant by name, or null
   */
  public static List<ClockView> view(
      SlaState slice, Instant now, Function<String, @Nullable BusinessTime> calendars) {
    ClockMath math = new ClockMath(new Calendars(calendars), slice.exclusions());
    return slice.clocks().stream().map(clock -> view(clock, now, math)).toList();
  }

  static ClockView view(ClockState clock, Instant now, ClockMath math) {
    Verdict verdict = clock.verdict();
    Promise promise = clock.promise();
    Instant due = verdict == null ? math.due(clock) : verdict.due();
    Instant breachedAt = clock.breachedAt();
    if (breachedAt == null && verdict == null && due != null && due.isBefore(now)) {
      breachedAt = due;
    }
    Duration elapsed = math.elapsed(clock, now);
    Duration remaining = promise.target().minus(elapsed);
    return new ClockView(
        clock.metric(),
        promise.agreement(),
        promise.calendar(),
        promise.target(),
        clock.startedAt(),
        status(clock, breachedAt),
        elapsed,
        remaining,
        remaining.isNegative() ? remaining.negated() : Duration.ZERO,
        due,
        breachedAt,
        math.paused(clock, now),
        clock.paused(),
        verdict == null ? null : verdict.at(),
        verdict != null && verdict.unanswered(),
        clock.cycle(),
        clock.cycles());
  }

  private static ClockStatus status(ClockState clock, @Nullable Instant breachedAt) {
    Verdict verdict = clock.verdict();
    if (verdict == null) {
      if (breachedAt != null) {
        return ClockStatus.BREACHED;
      }
      return clock.paused() ? ClockStatus.PAUSED : ClockStatus.RUNNING;
    }
    if (!verdict.outcome().isVerdict()) {
      return ClockStatus.NONE;
    }
    return verdict.outcome() == ClockOutcome.MET ? ClockStatus.MET : ClockStatus.BREACHED;
  }
}
