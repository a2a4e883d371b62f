package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.Stretch.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Resolves the parts of a calendar to open local seconds, and gives the reason for closed ones. */
final class DayKinds {

  private static final long DAY = OpenInterval.DAY_END;

  private final DayHours[] week;
  private final Set<LocalDate> holidays;
  private final Map<LocalDate, List<OpenInterval>> exceptions;
  private final Map<LocalDate, List<OpenInterval>> breaks;
  private final LocalHours open;
  private final LocalHours closed;

  DayKinds(
      Map<DayOfWeek, List<OpenInterval>> week,
      Set<LocalDate> holidays,
      Map<LocalDate, List<OpenInterval>> exceptions,
      Map<LocalDate, List<OpenInterval>> breaks) {
    this.week = new DayHours[7];
    for (DayOfWeek day : DayOfWeek.values()) {
      List<OpenInterval> hours = week.get(day);
      this.week[day.getValue() - 1] = hours == null ? DayHours.NONE : new DayHours(hours);
    }
    this.holidays = holidays;
    this.exceptions = exceptions;
    this.breaks = breaks;
    open = resolve();
    closed = open.complement();
  }

  private LocalHours resolve() {
    SortedSet<LocalDate> own = new TreeSet<>(holidays);
    own.addAll(exceptions.keySet());
    own.addAll(breaks.keySet());
    long[] days = new long[own.size()];
    DayHours[] hours = new DayHours[own.size()];
    int i = 0;
    for (LocalDate date : own) {
      days[i] = date.toEpochDay();
      hours[i] = beforeBreaks(date).minus(breaksOf(date));
      i++;
    }
    return new LocalHours(week, days, hours);
  }

  /** Returns the open seconds of the local time line. */
  LocalHours open() {
    return open;
  }

  /** Returns the kind of a local second. */
  Kind kindOf(long local) {
    if (open.contains(local)) {
      return Kind.OPEN;
    }
    int second = (int) Math.floorMod(local, DAY);
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, DAY));
    if (breaksOf(date).contains(second) && beforeBreaks(date).contains(second)) {
      return Kind.BREAK;
    }
    List<OpenInterval> own = exceptions.get(date);
    if (own != null) {
      boolean takenAway = own.isEmpty() || weekday(date).contains(second);
      return takenAway ? Kind.EXCEPTION : Kind.OUT_OF_HOURS;
    }
    return holidays.contains(date) ? Kind.HOLIDAY : Kind.OUT_OF_HOURS;
  }

  /** Returns a later local second up to which the kind stays the same, not always the last one. */
  long sameUntil(long local) {
    if (open.contains(local)) {
      return closed.locate(closed.before(local));
    }
    long day = Math.floorDiv(local, DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    boolean ofWeek =
        !holidays.contains(date) && !exceptions.containsKey(date) && !breaks.containsKey(date);
    if (ofWeek) {
      return Math.min(open.locate(open.before(local)), open.nextOwnDate(day));
    }
    int second = (int) Math.floorMod(local, DAY);
    int bound = Math.min(weekday(date).nextBound(second), beforeBreaks(date).nextBound(second));
    return day * DAY + Math.min(bound, breaksOf(date).nextBound(second));
  }

  private DayHours beforeBreaks(LocalDate date) {
    List<OpenInterval> own = exceptions.get(date);
    if (own != null) {
      return new DayHours(own);
    }
    return holidays.contains(date) ? DayHours.NONE : weekday(date);
  }

  private DayHours breaksOf(LocalDate date) {
    List<OpenInterval> spans = breaks.get(date);
    return spans == null ? DayHours.NONE : new DayHours(spans);
  }

  private DayHours weekday(LocalDate date) {
    return week[date.getDayOfWeek().getValue() - 1];
  }
}
