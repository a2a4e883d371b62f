package dev.helpdesk.benchmarks;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.calendar.CalendarTimeline;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Hours with a lunch break, twelve holidays a year, and instants to ask about.
 *
 * <p>Instants are spread evenly over ten years, at any hour, in microseconds, as tickets have them;
 * they are the same in every run.
 *
 * @param zone where the hours are read
 * @param holidays dates without hours, for all years that are asked about
 * @param starts where spans begin
 */
record CalendarScene(ZoneId zone, Collection<LocalDate> holidays, List<Instant> starts) {

  static final LocalTime MORNING = LocalTime.of(9, 0);
  static final LocalTime LUNCH = LocalTime.of(14, 0);
  static final LocalTime AFTERNOON = LocalTime.of(15, 0);
  static final LocalTime EVENING = LocalTime.of(18, 0);
  static final Duration DAY = Duration.ofHours(8);

  static final int STARTS = 4096;
  static final int FIRST_YEAR = 2020;
  static final int YEARS = 10;

  /** The years that are asked about, and those that a decade on top leads to. */
  static final int LAST_YEAR = FIRST_YEAR + 2 * YEARS + 1;

  private static final int HOLIDAYS_A_YEAR = 12;

  static CalendarScene in(String zone) {
    SplittableRandom random = new SplittableRandom(2020);
    TreeSet<LocalDate> holidays = new TreeSet<>();
    for (int year = FIRST_YEAR - 1; year <= LAST_YEAR; year++) {
      int wanted = holidays.size() + HOLIDAYS_A_YEAR;
      while (holidays.size() < wanted) {
        LocalDate date = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        if (isWeekday(date)) {
          holidays.add(date);
        }
      }
    }
    long first = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay() * 86_400;
    long end = LocalDate.of(FIRST_YEAR + YEARS, 1, 1).toEpochDay() * 86_400;
    List<Instant> starts = new ArrayList<>(STARTS);
    for (int i = 0; i < STARTS; i++) {
      long second = random.nextLong(first, end);
      starts.add(Instant.ofEpochSecond(second, random.nextInt(1_000_000) * 1_000L));
    }
    return new CalendarScene(ZoneId.of(zone), List.copyOf(holidays), starts);
  }

  static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  BusinessCalendar calendar() {
    BusinessCalendarBuilder hours = BusinessCalendar.builder().zone(zone).holidays(holidays);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        hours.open(day, MORNING.toString(), LUNCH.toString());
        hours.open(day, AFTERNOON.toString(), EVENING.toString());
      }
    }
    return hours.build();
  }

  /** Returns the same hours as four versions, which are effective three years apart. */
  CalendarTimeline timeline() {
    CalendarTimeline timeline = CalendarTimeline.of(calendar());
    for (int year = FIRST_YEAR + 3; year < FIRST_YEAR + YEARS; year += 3) {
      timeline =
          timeline.append(
              LocalDate.of(year, 1, 1).atTime(MORNING).atZone(zone).toInstant(), calendar());
    }
    return timeline;
  }
}
