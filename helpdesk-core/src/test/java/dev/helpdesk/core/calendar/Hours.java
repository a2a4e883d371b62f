package dev.helpdesk.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Calendars and times of the examples. */
final class Hours {

  private Hours() {}

  /** Monday to Friday, 09:00 to 17:00. */
  static BusinessCalendarBuilder office(String zone) {
    return on(zone, "09:00", "17:00", DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  }

  /** The same hours on each day. */
  static BusinessCalendarBuilder daily(String zone, String from, String to) {
    return on(zone, from, to, DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
  }

  private static BusinessCalendarBuilder on(
      String zone, String from, String to, DayOfWeek first, DayOfWeek last) {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone(zone);
    for (int day = first.getValue(); day <= last.getValue(); day++) {
      builder.open(DayOfWeek.of(day), from, to);
    }
    return builder;
  }

  /** Reads a local time in a zone; the first reading where there are two. */
  static Instant at(String zone, String local) {
    return ZonedDateTime.of(LocalDateTime.parse(local), ZoneId.of(zone)).toInstant();
  }

  static Instant utc(String local) {
    return at("UTC", local);
  }

  static Duration hours(double hours) {
    return Duration.ofSeconds(Math.round(hours * 3600));
  }
}
