package dev.helpdesk.core.calendar;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A holiday that comes back every year on the same day of the same month.
 *
 * <p>29 February is a holiday in leap years only; no other day takes its place.
 *
 * @param day the day of the year
 * @param fromYear first year it is a holiday, 1 to 9999
 * @param toYear last year it is a holiday, {@code fromYear} to 9999
 */
public record YearlyHoliday(MonthDay day, int fromYear, int toYear)
    implements Comparable<YearlyHoliday> {

  /** The first year calendars know. */
  public static final int FIRST_YEAR = 1;

  /** The last year calendars know. */
  public static final int LAST_YEAR = 9999;

  /** Refuses null, years outside 1 to 9999, and a last year before the first. */
  public YearlyHoliday {
    Check.present(day, "day");
    if (fromYear < FIRST_YEAR || fromYear > LAST_YEAR) {
      throw new InvalidValueException("from", "a year between 1 and 9999");
    }
    if (toYear < fromYear || toYear > LAST_YEAR) {
      throw new InvalidValueException("to", "a year between that of from and 9999");
    }
  }

  /** Returns the holiday of every year. */
  public static YearlyHoliday of(MonthDay day) {
    return new YearlyHoliday(day, FIRST_YEAR, LAST_YEAR);
  }

  /** Tells whether a date is this holiday. */
  public boolean isOn(LocalDate date) {
    return date.getMonthValue() == day.getMonthValue()
        && date.getDayOfMonth() == day.getDayOfMonth()
        && date.getYear() >= fromYear
        && date.getYear() <= toYear;
  }

  /** Returns the epoch days it falls on, in order. */
  LongStream epochDays() {
    return IntStream.rangeClosed(fromYear, toYear)
        .filter(day::isValidYear)
        .mapToLong(year -> LocalDate.of(year, day.getMonth(), day.getDayOfMonth()).toEpochDay());
  }

  /** Sorts holidays and joins those of one day whose years overlap or follow each other. */
  static List<YearlyHoliday> joined(Collection<YearlyHoliday> holidays) {
    List<YearlyHoliday> result = new ArrayList<>(holidays.size());
    for (YearlyHoliday next : holidays.stream().sorted().toList()) {
      int last = result.size() - 1;
      YearlyHoliday known = last < 0 ? null : result.get(last);
      if (known != null && known.day.equals(next.day) && next.fromYear <= known.toYear + 1) {
        int end = Math.max(known.toYear, next.toYear);
        result.set(last, new YearlyHoliday(known.day, known.fromYear, end));
      } else {
        result.add(next);
      }
    }
    return List.copyOf(result);
  }

  @Override
  public int compareTo(YearlyHoliday other) {
    int byDay = day.compareTo(other.day);
    int byFrom = byDay != 0 ? byDay : Integer.compare(fromYear, other.fromYear);
    return byFrom != 0 ? byFrom : Integer.compare(toYear, other.toYear);
  }
}
