package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.CalendarProblems.Night;
import dev.helpdesk.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
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
 * <p>A calendar has at most {@value #MAX_DATES} holidays, as many exceptions and dates with breaks,
 * {@value #MAX_YEARLY_HOLIDAYS} holidays of every year, and {@value #MAX_SPANS} spans a day.
 *
 * <p>Not safe for use by several threads; may be used on after building.
 */
public final class BusinessCalendarBuilder {

  /** How many dates may be holidays, have hours of their own, or have breaks. */
  public static final int MAX_DATES = 100_000;

  /** How many holidays may come back every year. */
  public static final int MAX_YEARLY_HOLIDAYS = 100;

  /** How many spans a day may be given: one for each minute. */
  public static final int MAX_SPANS = 1_440;

  private @Nullable ZoneId zone;
  private final Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<DayOfWeek, List<OpenInterval>> weeklyBreaks = new EnumMap<>(DayOfWeek.class);
  private final SortedSet<LocalDate> holidays = new TreeSet<>();
  private final List<YearlyHoliday> yearlyHolidays = new ArrayList<>();
  private final SortedMap<LocalDate, List<OpenInterval>> exceptions = new TreeMap<>();
  private final SortedMap<LocalDate, List<OpenInterval>> tails = new TreeMap<>();
  private final SortedMap<LocalDate, List<OpenInterval>> breaks = new TreeMap<>();
  private final CalendarProblems problems = new CalendarProblems();
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
    return addWeekly(week, "week", day, span);
  }

  /** Adds a span to a weekday by times as {@link OpenInterval#of} reads them. */
  public BusinessCalendarBuilder open(
      @Nullable DayOfWeek day, @Nullable String from, @Nullable String to) {
    return addWeekly(week, "week", day, from, to);
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
    String path = problems.next(CalendarProblems.weekPath("week", day));
    if (day == null) {
      return refuse(path, "a weekday");
    }
    Night night = problems.night(path, from, to);
    if (night == null) {
      return this;
    }
    OpenInterval tail = night.tail();
    if (tail != null) {
      add(week, day.plus(1), tail);
    }
    return add(week, day, night.head());
  }

  /** Takes a span out of every such weekday, like {@link #breakOn} on each of its dates. */
  public BusinessCalendarBuilder weeklyBreak(@Nullable DayOfWeek day, @Nullable OpenInterval span) {
    return addWeekly(weeklyBreaks, "weeklyBreaks", day, span);
  }

  /** Takes a span out of every such weekday by times as {@link OpenInterval#of} reads them. */
  public BusinessCalendarBuilder weeklyBreak(
      @Nullable DayOfWeek day, @Nullable String from, @Nullable String to) {
    return addWeekly(weeklyBreaks, "weeklyBreaks", day, from, to);
  }

  /** Adds a holiday: a date without hours, unless it has hours of its own. */
  public BusinessCalendarBuilder holiday(@Nullable LocalDate date) {
    LocalDate known = problems.date(problems.next("holidays"), date);
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

  /** Adds a holiday of every year; 29 February in leap years only. */
  public BusinessCalendarBuilder yearlyHoliday(@Nullable MonthDay day) {
    return yearlyHoliday(day, YearlyHoliday.FIRST_YEAR, YearlyHoliday.LAST_YEAR);
  }

  /** Adds a holiday of the years from one to another, both included. */
  public BusinessCalendarBuilder yearlyHoliday(@Nullable MonthDay day, int fromYear, int toYear) {
    String path = problems.next("yearlyHolidays");
    if (day == null) {
      return refuse(path, "present");
    }
    if (fromYear < YearlyHoliday.FIRST_YEAR
        || fromYear > toYear
        || toYear > YearlyHoliday.LAST_YEAR) {
      return refuse(path, "years between 1 and 9999, the first not after the last");
    }
    yearlyHolidays.add(new YearlyHoliday(day, fromYear, toYear));
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

  /**
   * Gives a date hours of its own that end on the next date.
   *
   * <p>The tail belongs to the next date. Where that has hours of its own, the tail joins them;
   * where it is a holiday, the tail falls away; otherwise it joins the hours of the weekday, which
   * from then on are the date's own.
   */
  public BusinessCalendarBuilder openOvernightOn(
      @Nullable LocalDate date, @Nullable String from, @Nullable String to) {
    String path = problems.next(CalendarProblems.datePath("exceptions", date));
    LocalDate known = problems.date(path, date);
    Night night = problems.night(path, from, to);
    if (known == null || night == null) {
      return this;
    }
    OpenInterval tail = night.tail();
    if (tail != null && SupportedTime.contains(known.plusDays(1))) {
      add(tails, known.plusDays(1), tail);
    }
    return add(exceptions, known, night.head());
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
    List<CalendarProblem> all = new ArrayList<>(problems.found());
    if (zone == null && !zoneRefused) {
      all.add(new CalendarProblem("zone", "present"));
    }
    atMost(all, "holidays", holidays.size(), MAX_DATES, "dates");
    atMost(all, "yearlyHolidays", yearlyHolidays.size(), MAX_YEARLY_HOLIDAYS, "days of the year");
    atMost(all, "exceptions", exceptions.size(), MAX_DATES, "dates");
    atMost(all, "breaks", breaks.size(), MAX_DATES, "dates");
    week.forEach((day, spans) -> fewSpans(all, CalendarProblems.weekPath("week", day), spans));
    weeklyBreaks.forEach(
        (day, spans) -> fewSpans(all, CalendarProblems.weekPath("weeklyBreaks", day), spans));
    exceptions.forEach(
        (date, spans) -> fewSpans(all, CalendarProblems.datePath("exceptions", date), spans));
    breaks.forEach(
        (date, spans) -> fewSpans(all, CalendarProblems.datePath("breaks", date), spans));
    boolean anyHours =
        !week.isEmpty() || exceptions.values().stream().anyMatch(hours -> !hours.isEmpty());
    if (all.isEmpty() && !anyHours) {
      all.add(new CalendarProblem("week", "a week or exceptions with open hours"));
    }
    return List.copyOf(all);
  }

  private static void fewSpans(List<CalendarProblem> all, String path, List<OpenInterval> spans) {
    atMost(all, path, spans.size(), MAX_SPANS, "spans");
  }

  private static void atMost(
      List<CalendarProblem> all, String path, int given, int most, String what) {
    if (given > most) {
      all.add(new CalendarProblem(path, "at most " + most + " " + what));
    }
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
    SortedMap<DayOfWeek, List<OpenInterval>> days = merged(week);
    SortedSet<LocalDate> dates = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    List<YearlyHoliday> yearly = YearlyHoliday.joined(yearlyHolidays);
    SortedMap<LocalDate, List<OpenInterval>> own = new TreeMap<>(exceptions);
    for (Map.Entry<LocalDate, List<OpenInterval>> tail : tails.entrySet()) {
      LocalDate date = tail.getKey();
      List<OpenInterval> before = own.get(date);
      boolean isHoliday = dates.contains(date) || yearly.stream().anyMatch(each -> each.isOn(date));
      if (before != null || !isHoliday) {
        List<OpenInterval> joined =
            new ArrayList<>(before != null ? before : ofWeekday(days, date));
        joined.addAll(tail.getValue());
        own.put(date, joined);
      }
    }
    SortedMap<LocalDate, List<OpenInterval>> datedBreaks = new TreeMap<>(breaks);
    datedBreaks.values().removeIf(List::isEmpty);
    return new BusinessCalendar(
        new CalendarParts(
            known, days, merged(weeklyBreaks), dates, yearly, merged(own), merged(datedBreaks)));
  }

  private static List<OpenInterval> ofWeekday(
      SortedMap<DayOfWeek, List<OpenInterval>> days, LocalDate date) {
    return days.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private static <K extends Comparable<? super K>> SortedMap<K, List<OpenInterval>> merged(
      Map<K, List<OpenInterval>> spans) {
    SortedMap<K, List<OpenInterval>> result = new TreeMap<>();
    spans.forEach((key, hours) -> result.put(key, DayHours.merged(hours)));
    return Collections.unmodifiableSortedMap(result);
  }

  private BusinessCalendarBuilder addWeekly(
      Map<DayOfWeek, List<OpenInterval>> part,
      String name,
      @Nullable DayOfWeek day,
      @Nullable OpenInterval span) {
    String path = problems.next(CalendarProblems.weekPath(name, day));
    if (day == null || span == null) {
      return refuse(path, "present");
    }
    return add(part, day, span);
  }

  private BusinessCalendarBuilder addWeekly(
      Map<DayOfWeek, List<OpenInterval>> part,
      String name,
      @Nullable DayOfWeek day,
      @Nullable String from,
      @Nullable String to) {
    String path = problems.next(CalendarProblems.weekPath(name, day));
    OpenInterval span = problems.span(path, from, to);
    if (day == null) {
      return refuse(path, "a weekday");
    }
    return span == null ? this : add(part, day, span);
  }

  private BusinessCalendarBuilder addText(
      SortedMap<LocalDate, List<OpenInterval>> part,
      String name,
      @Nullable LocalDate date,
      @Nullable String from,
      @Nullable String to) {
    String path = problems.next(CalendarProblems.datePath(name, date));
    OpenInterval span = problems.span(path, from, to);
    LocalDate known = problems.date(path, date);
    return known != null && span != null ? add(part, known, span) : this;
  }

  private BusinessCalendarBuilder addAll(
      SortedMap<LocalDate, List<OpenInterval>> part,
      String name,
      @Nullable LocalDate date,
      @Nullable OpenInterval @Nullable ... spans) {
    String path = CalendarProblems.datePath(name, date);
    LocalDate known = problems.date(path, date);
    if (known == null) {
      return this;
    }
    if (spans == null) {
      return refuse(path, "present");
    }
    part.computeIfAbsent(known, none -> new ArrayList<>());
    for (OpenInterval span : spans) {
      String element = problems.next(path);
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

  private BusinessCalendarBuilder refuse(String path, String expected) {
    problems.refuse(path, expected);
    return this;
  }
}
