package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.view.Happened;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Explains a clock from the history of its record. Pure. */
public final class Explanations {

  private Explanations() {}

  /**
   * Explains the clock of a metric; empty when it never started by then.
   *
   * @param history the record's whole history, in order
   * @param calendars gives a calendar of the tenant by name, or null
   * @param now the instant for which it is explained; what happened later is left out
   */
  public static Optional<Explanation> explain(
      String metric,
      List<Happened> history,
      Function<String, @Nullable BusinessTime> calendars,
      Instant now) {
    Calendars known = new Calendars(calendars);
    SlaState state = SlaState.INITIAL;
    ClockTale tale = new ClockTale(metric);
    for (Happened happened : history) {
      if (!happened.at().isAfter(now)) {
        state = ClockEvolution.evolve(state, happened.event(), happened.at());
        tale.tell(happened, new ClockMath(known, state.exclusions()));
      }
    }
    ClockState clock = state.clock(metric);
    if (clock == null) {
      return Optional.empty();
    }
    ClockView view = Clocks.view(clock, now, new ClockMath(known, state.exclusions()));
    return Optional.of(
        new Explanation(
            view,
            tale.held(),
            tale.chosenBy(),
            now,
            zone(known.named(view.calendar()), now),
            Segments.of(tale.phases(now), tale.excluded(), known),
            tale.marks()));
  }

  private static ZoneId zone(@Nullable BusinessTime time, Instant now) {
    if (time instanceof BusinessCalendar calendar) {
      return calendar.zone();
    }
    return time instanceof CalendarTimeline timeline ? timeline.at(now).zone() : ZoneOffset.UTC;
  }
}
