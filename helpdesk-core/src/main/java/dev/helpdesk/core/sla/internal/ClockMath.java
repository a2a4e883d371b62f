package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clock shows, computed from its state with the calendars in hand. */
final class ClockMath {

  /** The engine's precision: a target is missed one of these after its due. */
  static final Duration TICK = Duration.ofNanos(1_000);

  private final Calendars calendars;
  private final Exclusions exclusions;

  ClockMath(Calendars calendars, Exclusions exclusions) {
    this.calendars = calendars;
    this.exclusions = exclusions;
  }

  /** Returns what counts for a metric between two instants; zero for an unknown calendar. */
  Duration between(String metric, String calendar, Instant from, Instant to) {
    BusinessTime time = calendars.named(calendar);
    return time == null
        ? Duration.ZERO
        : CountedTime.between(time, exclusions.of(metric), from, to);
  }

  /** Returns the business time used at an instant not before the last event. */
  Duration elapsed(ClockState clock, Instant now) {
    Spent spent = clock.spent();
    Instant since = spent.runningSince();
    return since == null ? spent.elapsed() : spent.elapsed().plus(between(clock, since, now));
  }

  /** Returns the business time paused at an instant not before the last event. */
  Duration paused(ClockState clock, Instant now) {
    Spent spent = clock.spent();
    Instant since = spent.pausedSince();
    if (since == null) {
      return spent.pausedBusiness();
    }
    Verdict verdict = clock.verdict();
    Instant until = verdict == null ? now : verdict.at();
    return spent.pausedBusiness().plus(between(clock, since, until));
  }

  private Duration between(ClockState clock, Instant from, Instant to) {
    return between(clock.metric(), clock.promise().calendar(), from, to);
  }

  /** Returns when the target is or was used up; null while nobody can tell. */
  @Nullable Instant due(ClockState clock) {
    Instant breached = clock.breachedAt();
    return breached != null && isForgotten(clock, breached)
        ? breached
        : reach(clock, clock.promise().target());
  }

  /** Tells whether the target ran out before the stretches that are kept, as the breach did. */
  private static boolean isForgotten(ClockState clock, Instant breached) {
    List<Ran> ran = clock.spent().ran();
    return !ran.isEmpty()
        && clock.promise().target().compareTo(ran.get(0).before()) < 0
        && breached.isBefore(ran.get(0).from());
  }

  /**
   * Returns when a warning is or was to be given; null while nobody can tell.
   *
   * <p>A percentage at the earliest instant at which it is used up. Before the due, the latest from
   * which no more is left, so that it falls in opening hours where the earliest is a closing; from
   * the start where the target is no longer than that.
   */
  @Nullable Instant warns(ClockState clock, Warning warning) {
    Duration threshold = warning.threshold(clock.promise().target());
    return reach(clock, threshold, warning.before() != null && !threshold.isZero());
  }

  /**
   * Returns the earliest instant at which that much was used, in the past or to come; null while
   * the clock stands still before it, and when no business time is left for it.
   */
  @Nullable Instant reach(ClockState clock, Duration amount) {
    return reach(clock, amount, false);
  }

  /** Returns the earliest instant at which that much was used, or the last before more was. */
  private @Nullable Instant reach(ClockState clock, Duration amount, boolean last) {
    Spent spent = clock.spent();
    List<Ran> ran = spent.ran();
    for (Ran stretch : ran) {
      if (amount.compareTo(stretch.before()) < 0) {
        // Used up in a stretch that is kept no more.
        return stretch.from();
      }
      int left = stretch.after().compareTo(amount);
      Duration used = amount.minus(stretch.before());
      if (left > 0 || (left == 0 && !last)) {
        return add(clock.metric(), stretch, used, last);
      }
      if (left == 0 && isOpenAtEnd(clock, stretch, used)) {
        return add(clock.metric(), stretch, used, true);
      }
    }
    Instant since = spent.runningSince();
    if (since == null) {
      return null;
    }
    Duration rest = amount.minus(spent.elapsed());
    return rest.isNegative()
        ? since
        : add(clock.metric(), clock.promise().calendar(), since, rest, last);
  }

  /** Tells whether the clock would have gone on to count at the end of a stretch. */
  private boolean isOpenAtEnd(ClockState clock, Ran stretch, Duration used) {
    Instant first = add(clock.metric(), stretch, used, false);
    Instant open = add(clock.metric(), stretch, used, true);
    if (first == null || open == null) {
      return false;
    }
    Spent spent = clock.spent();
    boolean isLast = stretch.equals(spent.ran().get(spent.ran().size() - 1));
    Instant end = isLast ? spent.pausedSince() : null;
    return open.equals(first) || (end != null && !open.isAfter(end));
  }

  /** Returns when all that an ended stretch counted had been used. */
  @Nullable Instant end(ClockState clock, Ran stretch) {
    return add(clock.metric(), stretch, stretch.after().minus(stretch.before()), false);
  }

  /** Returns when so much will have counted for a metric, or null when there is not as much. */
  @Nullable Instant add(String metric, String calendar, Instant from, Duration amount) {
    return add(metric, calendar, from, amount, false);
  }

  private @Nullable Instant add(String metric, Ran stretch, Duration used, boolean last) {
    return add(metric, stretch.calendar(), stretch.from(), used, last);
  }

  private @Nullable Instant add(
      String metric, String calendar, Instant from, Duration amount, boolean last) {
    BusinessTime time = calendars.named(calendar);
    if (time == null) {
      return null;
    }
    try {
      List<Span> excluded = exclusions.of(metric);
      Instant earliest = CountedTime.add(time, excluded, from, amount);
      return last ? CountedTime.nextOpen(time, excluded, earliest) : earliest;
    } catch (NoBusinessTimeException noneLeft) {
      return null;
    }
  }

  /** Returns the first instant at which a target with this due is missed, or null beyond time. */
  static @Nullable Instant missed(Instant due) {
    Instant after = due.plus(TICK);
    return after.isAfter(Check.LATEST) ? null : after;
  }
}
