package dev.helpdesk.core.codec;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.calendar.CalendarProblem;
import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.calendar.CalendarTimeline.Version;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.core.calendar.YearlyHoliday;
import dev.helpdesk.core.codec.HoursCodec.Hours;
import dev.helpdesk.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of calendars, as people write them.
 *
 * <p>Such as {@code {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "17:00"]]}, "holidays":
 * ["2026-12-25"], "exceptions": {"2026-12-24": []}, "breaks": {}}}; only the zone is needed. {@code
 * "weeklyBreaks"} has spans by weekday, {@code "yearlyHolidays"} days of the year, as {@code
 * "12-25"} or with years: {@code {"day": "12-25", "from": 2020, "to": 2029}}.
 *
 * <p>A span of the week or of an exception that ends on the next day has a third element, {@code
 * ["22:00", "06:00", "overnight"]}; it is written back as the two spans that it is kept as.
 */
public final class CalendarCodec {

  /** A span of a day, as an array of its two times. */
  public static final Codec<OpenInterval> SPAN = new SpanCodec();

  private static final Codec<List<OpenInterval>> SPANS = Codecs.list(SPAN);

  private static final Codec<List<Hours>> HOURS = Codecs.list(new HoursCodec());

  private static final Field<BusinessCalendar, ZoneId> ZONE =
      Fields.of("zone", BusinessCalendar::zone, Codecs.ZONE);

  private static final Field<BusinessCalendar, SortedMap<DayOfWeek, List<Hours>>> DAYS =
      Fields.added("week", calendar -> hours(calendar.week()), byDay(HOURS), new TreeMap<>());

  private static final Field<BusinessCalendar, SortedMap<DayOfWeek, List<OpenInterval>>>
      WEEKLY_BREAKS =
          Fields.nullable(
              "weeklyBreaks",
              calendar -> calendar.weeklyBreaks().isEmpty() ? null : calendar.weeklyBreaks(),
              byDay(SPANS));

  private static final Field<BusinessCalendar, List<LocalDate>> HOLIDAYS =
      Fields.added(
          "holidays",
          calendar -> List.copyOf(calendar.holidays()),
          Codecs.list(Codecs.DATE),
          List.of());

  private static final Field<BusinessCalendar, List<YearlyHoliday>> YEARLY_HOLIDAYS =
      Fields.nullable(
          "yearlyHolidays",
          calendar -> calendar.yearlyHolidays().isEmpty() ? null : calendar.yearlyHolidays(),
          Codecs.list(new YearlyHolidayCodec()));

  private static final Field<BusinessCalendar, SortedMap<LocalDate, List<Hours>>> EXCEPTIONS =
      Fields.added(
          "exceptions", calendar -> hours(calendar.exceptions()), byDate(HOURS), new TreeMap<>());

  private static final Field<BusinessCalendar, SortedMap<LocalDate, List<OpenInterval>>> BREAKS =
      Fields.added("breaks", BusinessCalendar::breaks, byDate(SPANS), new TreeMap<>());

  /** A calendar. */
  public static final ObjectCodec<BusinessCalendar> CALENDAR =
      ObjectCodec.of(
          List.of(ZONE, DAYS, WEEKLY_BREAKS, HOLIDAYS, YEARLY_HOLIDAYS, EXCEPTIONS, BREAKS),
          CalendarCodec::build);

  private static final ObjectCodec<Version> VERSION =
      Records.of(
          Version::new,
          Fields.of("effective", Version::effective, Codecs.INSTANT),
          Fields.of("calendar", Version::calendar, CALENDAR));

  private static final Field<CalendarTimeline, List<Version>> VERSIONS =
      Fields.of("versions", CalendarTimeline::versions, Codecs.list(VERSION));

  /** A calendar and the versions it had. */
  public static final ObjectCodec<CalendarTimeline> TIMELINE =
      ObjectCodec.of(List.of(VERSIONS), CalendarCodec::timeline);

  private CalendarCodec() {}

  private static BusinessCalendar build(Members given) {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone(given.get(ZONE));
    given.get(DAYS).forEach((day, all) -> all.forEach(hours -> hours.open(builder, day)));
    orEmpty(given.find(WEEKLY_BREAKS))
        .forEach((day, spans) -> spans.forEach(span -> builder.weeklyBreak(day, span)));
    builder.holidays(given.get(HOLIDAYS));
    List<YearlyHoliday> yearly = given.find(YEARLY_HOLIDAYS);
    for (YearlyHoliday each : yearly == null ? List.<YearlyHoliday>of() : yearly) {
      builder.yearlyHoliday(each.day(), each.fromYear(), each.toYear());
    }
    given
        .get(EXCEPTIONS)
        .forEach(
            (date, all) -> {
              builder.closedOn(date);
              all.forEach(hours -> hours.openOn(builder, date));
            });
    given
        .get(BREAKS)
        .forEach((date, spans) -> builder.breakOn(date, spans.toArray(OpenInterval[]::new)));
    return built(builder);
  }

  /** Builds, and gives the paths of problems as this format has them. */
  private static BusinessCalendar built(BusinessCalendarBuilder builder) {
    for (CalendarProblem problem : builder.problems()) {
      // The members' own errors are found before, by their codecs: what is left concerns a whole.
      String part = problem.path().split("[.\\[]", 2)[0];
      throw new InvalidValueException(part, problem.expected());
    }
    return builder.build();
  }

  private static SortedMap<DayOfWeek, List<OpenInterval>> orEmpty(
      @Nullable SortedMap<DayOfWeek, List<OpenInterval>> found) {
    return found == null ? new TreeMap<>() : found;
  }

  private static <K> SortedMap<K, List<Hours>> hours(SortedMap<K, List<OpenInterval>> spans) {
    SortedMap<K, List<Hours>> hours = new TreeMap<>();
    spans.forEach((key, all) -> hours.put(key, all.stream().map(Hours::of).toList()));
    return hours;
  }

  private static <V> Codec<SortedMap<DayOfWeek, V>> byDay(Codec<V> value) {
    return Codecs.sortedMap(CalendarCodec::day, day -> day.name().substring(0, 3), value);
  }

  private static <V> Codec<SortedMap<LocalDate, V>> byDate(Codec<V> value) {
    return Codecs.sortedMap(CalendarCodec::date, LocalDate::toString, value);
  }

  private static CalendarTimeline timeline(Members given) {
    List<Version> versions = given.get(VERSIONS);
    if (versions.isEmpty() || !versions.get(0).effective().equals(CalendarTimeline.BEGINNING)) {
      throw new InvalidValueException("versions", "an array that starts at the beginning");
    }
    CalendarTimeline timeline = CalendarTimeline.of(versions.get(0).calendar());
    for (Version version : versions.subList(1, versions.size())) {
      timeline = timeline.append(version.effective(), version.calendar());
    }
    return timeline;
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).equals(name)) {
        return day;
      }
    }
    throw new InvalidValueException("day", "an object whose names are MON to SUN");
  }

  private static LocalDate date(String name) {
    try {
      return LocalDate.parse(name);
    } catch (DateTimeException e) {
      throw new InvalidValueException("date", "an object whose names are dates");
    }
  }
}
