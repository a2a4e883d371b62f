package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.Stretch.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Resolves the parts of a calendar to open local seconds, and gives the reason for closed ones. */
final class DayKinds {

  private static final long DAY = OpenInterval.DAY_END;

  private final CalendarParts parts;
  private final DayHours[] week;
  private final DayHours[] weeklyBreaks;
  private final LocalHours open;
  private final LocalHours closed;

  DayKinds(CalendarParts parts) {
    this.parts = parts;
    week = daysOf(parts.week());
    weeklyBreaks = daysOf(parts.weeklyBreaks());
    open = resolve();
    closed = open.complement();
  }

  private static DayHours[] daysOf(Map<DayOfWeek, List<OpenInterval>> spans) {
    DayHours[] days = new DayHours[7];
    for (DayOfWeek day : DayOfWeek.values()) {
      List<OpenInterval> hours = spans.get(day);
      days[day.getValue() - 1] = hours == null ? DayHours.NONE : new DayHours(hours);
    }
    return days;
  }

  private LocalHours resolve() {
    SortedSet<LocalDate> own = new TreeSet<>(parts.holidays());
    own.addAll(parts.exceptions().keySet());
    own.addAll(parts.breaks().keySet());
    LongStream dated = own.stream().mapToLong(LocalDate::toEpochDay);
    LongStream yearly = parts.yearlyHolidays().stream().flatMapToLong(YearlyHoliday::epochDays);
    long[] days = LongStream.concat(dated, yearly).sorted().distinct().toArray();
    DayHours[] hours = new DayHours[days.length];
    // A day that is there only as a holiday of every year has no hours, whatever its weekday.
    Arrays.fill(hours, DayHours.NONE);
    for (LocalDate date : own) {
      int i = Arrays.binarySearch(days, date.toEpochDay());
      hours[i] = beforeBreaks(date).minus(breaksOf(date));
    }
    DayHours[] ordinary = new DayHours[7];
    Arrays.setAll(ordinary, day -> week[day].minus(weeklyBreaks[day]));
    return new LocalHours(ordinary, days, hours);
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
    List<OpenInterval> own = parts.exceptions().get(date);
    if (own != null) {
      boolean takenAway = own.isEmpty() || weekday(date).contains(second);
      return takenAway ? Kind.EXCEPTION : Kind.OUT_OF_HOURS;
    }
    return parts.isHoliday(date) ? Kind.HOLIDAY : Kind.OUT_OF_HOURS;
  }

  /** Returns a later local second up to which the kind stays the same, not always the last one. */
  long sameUntil(long local) {
    if (open.contains(local)) {
      return closed.locate(closed.before(local));
    }
    long day = Math.floorDiv(local, DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    if (isOfWeek(date) && parts.weeklyBreaks().isEmpty()) {
      return Math.min(open.locate(open.before(local)), open.nextOwnDate(day));
    }
    int second = (int) Math.floorMod(local, DAY);
    int bound = Math.min(weekday(date).nextBound(second), beforeBreaks(date).nextBound(second));
    return day * DAY + Math.min(bound, breaksOf(date).nextBound(second));
  }

  private boolean isOfWeek(LocalDate date) {
    return !parts.exceptions().containsKey(date)
        && !parts.breaks().containsKey(date)
        && !parts.isHoliday(date);
  }

  private DayHours beforeBreaks(LocalDate date) {
    List<OpenInterval> own = parts.exceptions().get(date);
    if (own != null) {
      return new DayHours(own);
    }
    return parts.isHoliday(date) ? DayHours.NONE : weekday(date);
  }

  private DayHours breaksOf(LocalDate date) {
    List<OpenInterval> spans = parts.breaks().get(date);
    DayHours weekly = weeklyBreaks[date.getDayOfWeek().getValue() - 1];
    if (spans == null) {
      return weekly;
    }
    List<OpenInterval> all = new ArrayList<>(spans);
    all.addAll(parts.weeklyBreaks().getOrDefault(date.getDayOfWeek(), List.of()));
    return new DayHours(DayHours.merged(all));
  }

  private DayHours weekday(LocalDate date) {
    return week[date.getDayOfWeek().getValue() - 1];
  }
}
