package dev.helpdesk.core.lint;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.core.calendar.Stretch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the first instant of the weeks looked at at which nobody is there. */
final class Gap {

  private Gap() {}

  /**
   * Returns the first instant at which the one hours are closed while the others are open.
   *
   * @param hours null for hours that never come
   * @param others null for all hours
   */
  static @Nullable Instant first(
      Linted linted, @Nullable BusinessTime hours, @Nullable BusinessTime others) {
    if (hours == null) {
      return opening(others, linted.from(), linted.until());
    }
    for (Stretch stretch : hours.stretches(linted.from(), linted.until())) {
      Instant found =
          stretch.kind() == Stretch.Kind.OPEN
              ? null
              : opening(others, stretch.from(), stretch.to());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Instant opening(
      @Nullable BusinessTime hours, Instant from, Instant until) {
    try {
      Instant open = hours == null ? from : hours.nextOpen(from);
      return open.isBefore(until) ? open : null;
    } catch (NoBusinessTimeException never) {
      return null;
    }
  }

  /** A ticket that comes in while nobody answers at a level. */
  static Witness witness(Linted linted, int level, Instant at) {
    return registered(linted, at, new Exhibit.NobodyAnswers(level));
  }

  /** A ticket of the first kind, by whose mere registration a fault shows. */
  static Witness registered(Linted linted, Instant at, Exhibit exhibit) {
    String kind = linted.policy().intake().kinds().get(0).name();
    return new Witness(at, List.of(new Step.Register(kind, true, Step.Traits.NONE)), exhibit);
  }
}
