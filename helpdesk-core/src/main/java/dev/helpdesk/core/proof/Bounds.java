package dev.helpdesk.core.proof;

import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.calendar.Stretch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The instants at which some calendar opens or closes, found as far as they are asked for. */
final class Bounds {

  static final long NONE = Long.MAX_VALUE;

  private static final long CHUNK = 30L * 24 * 3_600 * 1_000_000;

  private final List<CalendarTimeline> calendars;
  private final TreeSet<Long> known = new TreeSet<>();
  private final long first;
  private final long last;
  private long until;

  /** Looks at these calendars from one instant until another. */
  Bounds(Collection<CalendarTimeline> calendars, long first, long last) {
    this.calendars = List.copyOf(calendars);
    this.first = first;
    this.last = last;
    until = first;
  }

  /** Tells whether a calendar opens or closes at an instant or a microsecond before. */
  boolean isAt(long at) {
    lookUntil(at);
    return known.contains(at) || known.contains(at - 1);
  }

  /** Returns how far it is to the next instant at which a calendar opens or closes. */
  long after(long at) {
    lookUntil(at);
    Long next = known.higher(at);
    while (next == null && until < last) {
      lookUntil(until + CHUNK);
      next = known.higher(at);
    }
    return next == null ? NONE : next - at;
  }

  /** Returns how far it is back to a microsecond after the last such instant. */
  long before(long at) {
    lookUntil(at);
    Long previous = known.lower(at);
    return previous == null ? at - first : at - previous - 1;
  }

  private void lookUntil(long wanted) {
    while (until <= wanted && until < last) {
      long end = Math.min(until + CHUNK, last);
      for (CalendarTimeline calendar : calendars) {
        add(calendar, Stage.instant(until), Stage.instant(end));
      }
      until = end;
    }
  }

  private void add(CalendarTimeline calendar, Instant from, Instant to) {
    for (Stretch stretch : calendar.stretches(from, to)) {
      known.add(Stage.micros(stretch.from()));
    }
  }
}
