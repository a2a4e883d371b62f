package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.NoBusinessTimeException.Sought;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a calendar, each counting from its effective instant up to the next one's.
 *
 * <p>Append-only: a new version never changes what was counted before its effective instant. Open
 * time is that of the version in force at each instant; where it goes on across a change of
 * versions, it is one piece.
 *
 * <p>Immutable, safe for use by several threads, equal by value.
 */
public final class CalendarTimeline implements BusinessTime {

  /** The effective instant of every first version: the first one supported. */
  public static final Instant BEGINNING = Check.EARLIEST;

  private final List<Version> versions;

  /**
   * One calendar and since when it counts.
   *
   * @param effective first instant that this version rules
   * @param calendar the hours from then on
   */
  public record Version(Instant effective, BusinessCalendar calendar) {

    /** Refuses null and instants outside the years 1 to 9999. */
    public Version {
      SupportedTime.check(effective, "effective");
      Check.present(calendar, "calendar");
    }
  }

  private CalendarTimeline(List<Version> versions) {
    this.versions = versions;
  }

  /** Returns the timeline of a calendar that has not changed so far. */
  public static CalendarTimeline of(BusinessCalendar first) {
    return new CalendarTimeline(List.of(new Version(BEGINNING, first)));
  }

  /**
   * Returns the timeline with one more version.
   *
   * @param effective later than the effective instant of the last version
   * @throws InvalidValueException when it is not
   */
  public CalendarTimeline append(Instant effective, BusinessCalendar next) {
    Version version = new Version(effective, next);
    if (!effective.isAfter(versions.get(versions.size() - 1).effective())) {
      throw new InvalidValueException("effective", "after that of the last version");
    }
    List<Version> longer = new ArrayList<>(versions);
    longer.add(version);
    return new CalendarTimeline(List.copyOf(longer));
  }

  /** Returns all versions, the oldest first; the first is effective from {@link #BEGINNING}. */
  public List<Version> versions() {
    return versions;
  }

  /** Returns the calendar that rules at an instant. */
  public BusinessCalendar at(Instant instant) {
    return versions.get(indexAt(SupportedTime.check(instant, "instant"))).calendar();
  }

  @Override
  public boolean isOpen(Instant at) {
    return at(SupportedTime.check(at, "at")).isOpen(at);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    Duration sum = Duration.ZERO;
    Instant cursor = from;
    int last = indexAt(to);
    for (int i = indexAt(from); i < last; i++) {
      sum = sum.plus(instants(i).between(cursor, start(i + 1)));
      cursor = start(i + 1);
    }
    return sum.plus(instants(last).between(cursor, to));
  }

  @Override
  public Instant add(Instant from, Duration amount) {
    SupportedTime.check(from, "from");
    Duration rest = SupportedTime.amount(amount);
    Instant cursor = from;
    int i = indexAt(from);
    while (!isLast(i)) {
      Duration here = instants(i).between(cursor, start(i + 1));
      if (rest.compareTo(here) <= 0) {
        break;
      }
      rest = rest.minus(here);
      cursor = start(i + 1);
      i++;
    }
    Instant found = instants(i).add(cursor, rest);
    if (found == null) {
      Duration reached = amount.minus(rest).plus(instants(i).after(cursor));
      throw new NoBusinessTimeException(Sought.OPEN_TIME, from, amount, reached);
    }
    return found;
  }

  @Override
  public Instant subtract(Instant to, Duration amount) {
    SupportedTime.check(to, "to");
    Duration rest = SupportedTime.amount(amount);
    Instant cursor = to;
    int i = indexAt(to);
    while (i > 0) {
      Duration here = instants(i).between(start(i), cursor);
      if (rest.compareTo(here) <= 0) {
        break;
      }
      rest = rest.minus(here);
      cursor = start(i);
      i--;
    }
    Instant found = instants(i).subtract(cursor, rest);
    if (found == null) {
      Duration reached = amount.minus(rest).plus(instants(i).before(cursor));
      throw new NoBusinessTimeException(Sought.OPEN_TIME, to, amount, reached);
    }
    return found;
  }

  @Override
  public Instant nextOpen(Instant at) {
    SupportedTime.check(at, "at");
    return BusinessCalendar.found(openFrom(at), Sought.OPEN_TIME, at);
  }

  @Override
  public Instant prevOpen(Instant at) {
    Instant cursor = SupportedTime.check(at, "at");
    for (int i = indexAt(at); i > 0; i--) {
      Instant found = instants(i).prevOpen(cursor);
      if (found != null && found.isAfter(start(i))) {
        return found;
      }
      cursor = start(i);
    }
    return BusinessCalendar.found(instants(0).prevOpen(cursor), Sought.OPEN_TIME, at);
  }

  @Override
  public Instant nextClose(Instant at) {
    SupportedTime.check(at, "at");
    return BusinessCalendar.found(closeAfter(at), Sought.CLOSING, at);
  }

  @Override
  public Instant nextStart(Instant at) {
    SupportedTime.check(at, "at");
    Instant closed = isOpen(at) ? closeAfter(at) : at;
    return BusinessCalendar.found(closed == null ? null : openFrom(closed), Sought.OPENING, at);
  }

  @Override
  public Iterable<Stretch> stretches(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    return () -> new JoinedStretches(new VersionPieces(versions, indexAt(from), from, to));
  }

  private @Nullable Instant openFrom(Instant at) {
    Instant cursor = at;
    int i = indexAt(at);
    while (true) {
      Instant found = instants(i).nextOpen(cursor);
      if (isLast(i) || (found != null && found.isBefore(start(i + 1)))) {
        return found;
      }
      i++;
      cursor = start(i);
    }
  }

  private @Nullable Instant closeAfter(Instant at) {
    Instant cursor = openFrom(at);
    if (cursor == null) {
      return null;
    }
    int i = indexAt(cursor);
    while (true) {
      Instant found = instants(i).nextClose(cursor);
      if (isLast(i) || (found != null && found.isBefore(start(i + 1)))) {
        return found;
      }
      i++;
      cursor = start(i);
      if (!instants(i).isOpen(cursor)) {
        return cursor;
      }
    }
  }

  private boolean isLast(int version) {
    return version == versions.size() - 1;
  }

  private Instant start(int version) {
    return versions.get(version).effective();
  }

  private OpenInstants instants(int version) {
    return versions.get(version).calendar().instants();
  }

  private int indexAt(Instant instant) {
    int low = 0;
    int high = versions.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(middle).isAfter(instant)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CalendarTimeline that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  @Override
  public String toString() {
    return "CalendarTimeline" + versions;
  }
}
