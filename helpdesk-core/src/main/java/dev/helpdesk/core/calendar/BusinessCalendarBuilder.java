package dev.helpdesk.core.calendar;

import dev.helpdesk.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of a {@link BusinessCalendar} and everything that is wrong with them.
 *
 * <p>No method but {@link #build} throws: what is malformed (null, no time of day, an empty or
 * backward span, an unknown zone, a date outside the years 1 to 9999) is left out and listed by
 * {@link #problems()}, so that a whole configuration can be checked at once. Calls add up: several
 * spans of a day may be given one by one, in any order, overlapping or not.
 *
 * <p>Not safe for use by several threads; may be used on after building.
 */
public final class BusinessCalendarBuilder {

  private @Nullable ZoneId zone;
  private final Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
  private final SortedSet<LocalDate> holidays = new TreeSet<>();
  private final SortedMap<LocalDate, List<OpenInterval>> exceptions = new TreeMap<>();
  private final SortedMap<LocalDate, List<OpenInterval>> breaks = new TreeMap<>();
  private final Map<String, Integer> given = new TreeMap<>();
  private final List<CalendarProblem> problems = new ArrayList<>();
  private boolean zoneRefused;

  BusinessCalendarBuilder() {}

  /** Sets the zone in which all hours are read. */
  public BusinessCalendarBuilder zone(@Nullable ZoneId value) {
    zoneRefused = value == null;
    zone = value;
    if (value == null) {
      refuse("zone", "present");
    }
    return this;
  }

  /**
   * Sets the zone by its IANA id, such as {@code Europe/Berlin}, or an offset as {@code +02:00}.
   */
  public BusinessCalendarBuilder zone(@Nullable String id) {
    try {
      return zone(id == null ? null : ZoneId.of(id));
    } catch (DateTimeException unknown) {
      zoneRefused = true;
      return refuse("zone", "a known time zone, such as Europe/Berlin");
    }
  }

  /** Adds a span to a weekday. */
  public BusinessCalendarBuilder open(@Nullable DayOfWeek day, @Nullable OpenInterval span) {
    String path = next(weekPath(day));
    if (day == null || span == null) {
      return refuse(path, "present");
    }
    return add(week, day, span);
  }

  /** Adds a span to a weekday by times as {@link OpenInterval#of} reads them. */
  public BusinessCalendarBuilder open(
      @Nullable DayOfWeek day, @Nullable String from, @Nullable String to) {
    String path = next(weekPath(day));
    OpenInterval span = span(path, from, to);
    if (day == null) {
      return refuse(path, "a weekday");
    }
    return span == null ? this : add(week, day, span);
  }

  /**
   * Adds a span that starts on a weekday and ends on the next.
   *
   * <p>It is kept as two spans, and the tail belongs to the next date: a holiday or hours of its
   * own on that date remove the tail and not the head. {@code to} is at most {@code from}, so the
   * span lasts 24 hours at the longest.
   */
  public BusinessCalendarBuilder openOvernight(
      @Nullable DayOfWeek day, @Nullable String from, @Nullable String to) {
    String path = next(weekPath(day));
    int start = DayTimes.parse(from);
    int end = DayTimes.parse(to);
    if (day == null) {
      return refuse(path, "a weekday");
    }
    if (start < 0 || end < 0) {
      return refuse(path, DayTimes.EXPECTED);
    }
    if (start == OpenInterval.DAY_END || end > start) {
      return refuse(path, "a span over midnight, its end at or before its start");
    }
    if (end > 0) {
      add(week, day.plus(1), new OpenInterval(0, end));
    }
    return add(week, day, new OpenInterval(start, OpenInterval.DAY_END));
  }

  /** Adds a holiday: a date without hours, unless it has hours of its own. */
  public BusinessCalendarBuilder holiday(@Nullable LocalDate date) {
    LocalDate known = checked(next("holidays"), date);
    if (known != null) {
      holidays.add(known);
    }
    return this;
  }

  /** Adds holidays. */
  public BusinessCalendarBuilder holidays(
      @Nullable Collection<? extends @Nullable LocalDate> dates) {
    if (dates == null) {
      return refuse("holidays", "present");
    }
    dates.forEach(this::holiday);
    return this;
  }

  /**
   * Gives a date hours of its own, instead of those of its weekday and even on a holiday.
   *
   * @param spans the hours; none closes the date
   */
  public BusinessCalendarBuilder openOn(
      @Nullable LocalDate date, @Nullable OpenInterval @Nullable ... spans) {
    return addAll(exceptions, "exceptions", date, spans);
  }

  /** Gives a date hours of its own by times as {@link OpenInterval#of} reads them. */
  public BusinessCalendarBuilder openOn(
      @Nullable LocalDate date, @Nullable String from, @Nullable String to) {
    return addText(exceptions, "exceptions", date, from, to);
  }

  /** Closes a date, as {@link #openOn} without hours does. */
  public BusinessCalendarBuilder closedOn(@Nullable LocalDate date) {
    return addAll(exceptions, "exceptions", date);
  }

  /** Takes spans out of the hours of a date, whatever opened them. */
  public BusinessCalendarBuilder breakOn(
      @Nullable LocalDate date, @Nullable OpenInterval @Nullable ... spans) {
    return addAll(breaks, "breaks", date, spans);
  }

  /** Takes a span out of the hours of a date by times as {@link OpenInterval#of} reads them. */
  public BusinessCalendarBuilder breakOn(
      @Nullable LocalDate date, @Nullable String from, @Nullable String to) {
    return addText(breaks, "breaks", date, from, to);
  }

  /** Returns all that is wrong so far, in the order of the calls; empty when it can be built. */
  public List<CalendarProblem> problems() {
    List<CalendarProblem> all = new ArrayList<>(problems);
    if (zone == null && !zoneRefused) {
      all.add(new CalendarProblem("zone", "present"));
    }
    boolean anyHours =
        !week.isEmpty() || exceptions.values().stream().anyMatch(hours -> !hours.isEmpty());
    if (all.isEmpty() && !anyHours) {
      all.add(new CalendarProblem("week", "a week or exceptions with open hours"));
    }
    return List.copyOf(all);
  }

  /**
   * Builds the calendar.
   *
   * @throws InvalidValueException for the first of the {@link #problems()}, if there are any
   */
  public BusinessCalendar build() {
    for (CalendarProblem first : problems()) {
      throw new InvalidValueException(first.path(), first.expected());
    }
    ZoneId known = zone;
    if (known == null) {
      throw new InvalidValueException("zone", "present");
    }
    SortedMap<DayOfWeek, List<OpenInterval>> days = new TreeMap<>();
    week.forEach((day, hours) -> days.put(day, DayHours.merged(hours)));
    SortedMap<LocalDate, List<OpenInterval>> breaksWithSpans = mergedByDate(breaks);
    breaksWithSpans.values().removeIf(List::isEmpty);
    return new BusinessCalendar(
        known,
        Collections.unmodifiableSortedMap(days),
        Collections.unmodifiableSortedSet(new TreeSet<>(holidays)),
        Collections.unmodifiableSortedMap(mergedByDate(exceptions)),
        Collections.unmodifiableSortedMap(breaksWithSpans));
  }

  private static SortedMap<LocalDate, List<OpenInterval>> mergedByDate(
      SortedMap<LocalDate, List<OpenInterval>> spans) {
    SortedMap<LocalDate, List<OpenInterval>> result = new TreeMap<>();
    spans.forEach((date, hours) -> result.put(date, DayHours.merged(hours)));
    return result;
  }

  private BusinessCalendarBuilder addText(
      SortedMap<LocalDate, List<OpenInterval>> part,
      String name,
      @Nullable LocalDate date,
      @Nullable String from,
      @Nullable String to) {
    String path = next(datePath(name, date));
    OpenInterval span = span(path, from, to);
    LocalDate known = checked(path, date);
    return known != null && span != null ? add(part, known, span) : this;
  }

  private BusinessCalendarBuilder addAll(
      SortedMap<LocalDate, List<OpenInterval>> part,
      String name,
      @Nullable LocalDate date,
      @Nullable OpenInterval @Nullable ... spans) {
    String path = datePath(name, date);
    LocalDate known = checked(path, date);
    if (known == null) {
      return this;
    }
    if (spans == null) {
      return refuse(path, "present");
    }
    part.computeIfAbsent(known, none -> new ArrayList<>());
    for (OpenInterval span : spans) {
      String element = next(path);
      if (span == null) {
        refuse(element, "present");
      } else {
        add(part, known, span);
      }
    }
    return this;
  }

  private <K> BusinessCalendarBuilder add(
      Map<K, List<OpenInterval>> part, K key, OpenInterval span) {
    part.computeIfAbsent(key, none -> new ArrayList<>()).add(span);
    return this;
  }

  private @Nullable OpenInterval span(String path, @Nullable String from, @Nullable String to) {
    int start = DayTimes.parse(from);
    int end = DayTimes.parse(to);
    if (start < 0 || end < 0) {
      refuse(path, DayTimes.EXPECTED);
      return null;
    }
    if (end <= start) {
      refuse(path, "a span that ends after it starts, on the same day");
      return null;
    }
    return new OpenInterval(start, end);
  }

  private @Nullable LocalDate checked(String path, @Nullable LocalDate date) {
    if (date != null && SupportedTime.contains(date)) {
      return date;
    }
    refuse(path, "a date between the years 1 and 9999");
    return null;
  }

  private BusinessCalendarBuilder refuse(String path, String expected) {
    problems.add(new CalendarProblem(path, expected));
    return this;
  }

  /** Returns the path of the next element of a list, so that problems name its index. */
  private String next(String list) {
    return list + "[" + (given.merge(list, 1, Integer::sum) - 1) + "]";
  }

  private static String weekPath(@Nullable DayOfWeek day) {
    return day == null ? "week" : "week." + day.name().substring(0, 3);
  }

  private static String datePath(String part, @Nullable LocalDate date) {
    return date == null || !SupportedTime.contains(date) ? part : part + "." + date;
  }
}
