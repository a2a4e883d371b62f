package dev.helpdesk.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A calendar as somebody writes it down: spans unsorted and overlapping, nights in one piece. Says
 * by itself what it means, and gives the same to the builder.
 */
final class RawCalendar implements Almanac {

  /** A span in seconds of the day; one that ends at or before its start ends on the next day. */
  record Span(int from, int to) {

    boolean isNight() {
      return to <= from;
    }

    String fromText() {
      return DayTimes.format(from);
    }

    String toText() {
      return DayTimes.format(to);
    }
  }

  /** A day of the year and the years in which it is a holiday. */
  record Yearly(MonthDay day, int from, int to) {}

  final ZoneId zone;
  final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
  final Map<DayOfWeek, List<Span>> weeklyBreaks = new EnumMap<>(DayOfWeek.class);
  final TreeSet<LocalDate> holidays = new TreeSet<>();
  final List<Yearly> yearly = new ArrayList<>();
  final Map<LocalDate, List<Span>> exceptions = new TreeMap<>();
  final Map<LocalDate, List<Span>> breaks = new TreeMap<>();

  RawCalendar(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns the same hours in another zone. */
  RawCalendar in(ZoneId other) {
    RawCalendar moved = new RawCalendar(other);
    moved.week.putAll(week);
    moved.weeklyBreaks.putAll(weeklyBreaks);
    moved.holidays.addAll(holidays);
    moved.yearly.addAll(yearly);
    moved.exceptions.putAll(exceptions);
    moved.breaks.putAll(breaks);
    return moved;
  }

  boolean hasHours() {
    return week.values().stream().anyMatch(spans -> !spans.isEmpty())
        || exceptions.values().stream().anyMatch(spans -> !spans.isEmpty());
  }

  BusinessCalendar build() {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone(zone);
    week.forEach((day, spans) -> spans.forEach(span -> open(builder, day, span)));
    weeklyBreaks.forEach(
        (day, spans) -> spans.forEach(s -> builder.weeklyBreak(day, s.fromText(), s.toText())));
    builder.holidays(holidays);
    yearly.forEach(each -> builder.yearlyHoliday(each.day(), each.from(), each.to()));
    exceptions.forEach(
        (date, spans) -> {
          builder.closedOn(date);
          spans.forEach(span -> openOn(builder, date, span));
        });
    breaks.forEach(
        (date, spans) -> spans.forEach(s -> builder.breakOn(date, s.fromText(), s.toText())));
    return builder.build();
  }

  private static void open(BusinessCalendarBuilder builder, DayOfWeek day, Span span) {
    if (span.isNight()) {
      builder.openOvernight(day, span.fromText(), span.toText());
    } else {
      builder.open(day, span.fromText(), span.toText());
    }
  }

  private static void openOn(BusinessCalendarBuilder builder, LocalDate date, Span span) {
    if (span.isNight()) {
      builder.openOvernightOn(date, span.fromText(), span.toText());
    } else {
      builder.openOn(date, span.fromText(), span.toText());
    }
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public boolean isOpen(LocalDate date, int second) {
    return isRulingOpen(date, second)
        && !within(breaks.get(date), second)
        && !within(weeklyBreaks.get(date.getDayOfWeek()), second);
  }

  private boolean isRulingOpen(LocalDate date, int second) {
    boolean ofLastNight = inTail(exceptions.get(date.minusDays(1)), second);
    List<Span> own = exceptions.get(date);
    if (own != null) {
      return within(own, second) || ofLastNight;
    }
    if (isHoliday(date)) {
      return false;
    }
    return within(week.get(date.getDayOfWeek()), second)
        || inTail(week.get(date.minusDays(1).getDayOfWeek()), second)
        || ofLastNight;
  }

  private boolean isHoliday(LocalDate date) {
    return holidays.contains(date)
        || yearly.stream()
            .anyMatch(
                each ->
                    MonthDay.from(date).equals(each.day())
                        && each.from() <= date.getYear()
                        && date.getYear() <= each.to());
  }

  private static boolean within(List<Span> spans, int second) {
    if (spans == null) {
      return false;
    }
    for (Span span : spans) {
      if (second >= span.from() && (span.isNight() || second < span.to())) {
        return true;
      }
    }
    return false;
  }

  private static boolean inTail(List<Span> spans, int second) {
    return spans != null && spans.stream().anyMatch(s -> s.isNight() && second < s.to());
  }

  @Override
  public TreeSet<Integer> bounds(LocalDate date) {
    TreeSet<Integer> bounds = new TreeSet<>();
    for (LocalDate day : List.of(date.minusDays(1), date)) {
      add(bounds, week.get(day.getDayOfWeek()));
      add(bounds, exceptions.get(day));
    }
    add(bounds, breaks.get(date));
    add(bounds, weeklyBreaks.get(date.getDayOfWeek()));
    return bounds;
  }

  private static void add(TreeSet<Integer> bounds, List<Span> spans) {
    if (spans != null) {
      spans.forEach(
          span -> {
            bounds.add(span.from());
            bounds.add(span.to());
          });
    }
  }

  @Override
  public String toString() {
    return zone
        + " week "
        + week
        + " weekly breaks "
        + weeklyBreaks
        + " holidays "
        + holidays
        + " yearly "
        + yearly
        + " exceptions "
        + exceptions
        + " breaks "
        + breaks;
  }
}
