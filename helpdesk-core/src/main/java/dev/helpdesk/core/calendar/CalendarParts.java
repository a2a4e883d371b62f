package dev.helpdesk.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a calendar is made of, checked, joined and immutable; equal parts are equal calendars.
 *
 * @param zone where the hours are read
 * @param week the hours of the weekdays that have any
 * @param weeklyBreaks the breaks of the weekdays that have any
 * @param holidays the dates without hours
 * @param yearlyHolidays the days of the year without hours
 * @param exceptions the dates with hours of their own
 * @param breaks the breaks of single dates
 */
record CalendarParts(
    ZoneId zone,
    SortedMap<DayOfWeek, List<OpenInterval>> week,
    SortedMap<DayOfWeek, List<OpenInterval>> weeklyBreaks,
    SortedSet<LocalDate> holidays,
    List<YearlyHoliday> yearlyHolidays,
    SortedMap<LocalDate, List<OpenInterval>> exceptions,
    SortedMap<LocalDate, List<OpenInterval>> breaks) {

  /** Tells whether a date is a holiday, of its own or of every year. */
  boolean isHoliday(LocalDate date) {
    return holidays.contains(date) || yearlyHolidays.stream().anyMatch(each -> each.isOn(date));
  }
}
