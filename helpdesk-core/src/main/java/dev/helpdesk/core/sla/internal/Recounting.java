package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.CountedStretch;
import dev.helpdesk.core.event.Recount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts the past of clocks once more without a period.
 *
 * <p>A stretch is kept by its beginning and by what it counted. It ends, for this purpose, where
 * that much had counted: nothing counted between there and its true end.
 */
final class Recounting {

  private final ClockMath before;
  private final ClockMath after;
  private final Instant now;

  /**
   * Prepares the recount at an instant.
   *
   * @param before math by which all that is kept was counted
   * @param after math that leaves out the period too
   */
  Recounting(ClockMath before, ClockMath after, Instant now) {
    this.before = before;
    this.after = after;
    this.now = now;
  }

  /** Returns from when on a clock's past can be counted once more; null for all of it. */
  static @Nullable Instant possibleFrom(ClockState clock) {
    List<Ran> ran = clock.spent().ran();
    boolean whole = ran.size() < Spent.MAX_RAN || !ran.get(0).from().isAfter(clock.startedAt());
    return whole ? null : ran.get(0).from();
  }

  /** Returns what a clock comes to; empty when it had neither counted nor paused in the period. */
  Optional<Recount> of(ClockState clock) {
    Spent spent = clock.spent();
    List<CountedStretch> counted = counted(clock);
    Duration paused = spent.pausedBusiness();
    for (Stood stood : spent.stood()) {
      paused = paused.minus(lost(clock.metric(), stood.calendar(), stood.from(), stood.to()));
    }
    ClockState then = clock.with(spent.recounted(counted, paused));
    Duration elapsed = after.elapsed(then, now);
    boolean same =
        elapsed.equals(before.elapsed(clock, now))
            && after.paused(then, now).equals(before.paused(clock, now));
    return same
        ? Optional.empty()
        : Optional.of(new Recount(clock.metric(), elapsed, paused, counted, moved(then)));
  }

  private List<CountedStretch> counted(ClockState clock) {
    List<CountedStretch> counted = new ArrayList<>();
    Duration lost = Duration.ZERO;
    for (Ran ran : clock.spent().ran()) {
      Duration first = ran.before().minus(lost);
      Instant end = before.end(clock, ran);
      if (end != null) {
        lost = lost.plus(lost(clock.metric(), ran.calendar(), ran.from(), end));
      }
      Duration last = ran.after().minus(lost);
      counted.add(new CountedStretch(ran.calendar(), ran.from(), first, last));
    }
    return counted;
  }

  private Duration lost(String metric, String calendar, Instant from, Instant to) {
    return before
        .between(metric, calendar, from, to)
        .minus(after.between(metric, calendar, from, to));
  }

  /** Returns the due of a promise that is broken all the same, but later than it was noted. */
  private @Nullable Instant moved(ClockState then) {
    Instant breached = then.breachedAt();
    Instant due = then.finished() || breached == null ? null : after.due(then);
    return due != null && due.isBefore(now) && due.isAfter(breached) ? due : null;
  }
}
