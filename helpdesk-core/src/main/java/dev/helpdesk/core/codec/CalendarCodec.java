package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.calendar.CalendarTimeline.Version;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The codecs of calendars, as people write them.
 *
 * <p>Such as {@code {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "17:00"]]}, "holidays":
 * ["2026-12-25"], "exceptions": {"2026-12-24": []}, "breaks": {}}}; only the zone is needed.
 */
public final class CalendarCodec {

  /** A span of a day, as an array of its two times. */
  public static final Codec<OpenInterval> SPAN =
      new Codec<>() {
        @Override
        public JsonNode write(OpenInterval value) {
          return JsonNodeFactory.instance.arrayNode().add(value.fromText()).add(value.toText());
        }

        @Override
        public OpenInterval read(JsonNode node, Path path) {
          if (!node.isArray() || node.size() != 2) {
            throw path.expected("an array of two times of day");
          }
          String from = Codecs.TEXT.read(node.get(0), path.item(0));
          String to = Codecs.TEXT.read(node.get(1), path.item(1));
          try {
            return OpenInterval.of(from, to);
          } catch (InvalidValueException e) {
            throw path.expected("a span that ends after it starts, with times as HH:MM");
          }
        }
      };

  private static final Codec<List<OpenInterval>> SPANS = Codecs.list(SPAN);

  private static final Codec<SortedMap<DayOfWeek, List<OpenInterval>>> WEEK =
      Codecs.sortedMap(CalendarCodec::day, day -> day.name().substring(0, 3), SPANS);

  private static final Codec<SortedMap<LocalDate, List<OpenInterval>>> DATES =
      Codecs.sortedMap(CalendarCodec::date, LocalDate::toString, SPANS);

  private static final Field<BusinessCalendar, ZoneId> ZONE =
      Fields.of("zone", BusinessCalendar::zone, Codecs.ZONE);

  private static final Field<BusinessCalendar, SortedMap<DayOfWeek, List<OpenInterval>>> DAYS =
      Fields.added("week", BusinessCalendar::week, WEEK, new TreeMap<>());

  private static final Field<BusinessCalendar, List<LocalDate>> HOLIDAYS =
      Fields.added(
          "holidays",
          calendar -> List.copyOf(calendar.holidays()),
          Codecs.list(Codecs.DATE),
          List.of());

  private static final Field<BusinessCalendar, SortedMap<LocalDate, List<OpenInterval>>>
      EXCEPTIONS = Fields.added("exceptions", BusinessCalendar::exceptions, DATES, new TreeMap<>());

  private static final Field<BusinessCalendar, SortedMap<LocalDate, List<OpenInterval>>> BREAKS =
      Fields.added("breaks", BusinessCalendar::breaks, DATES, new TreeMap<>());

  /** A calendar. */
  public static final ObjectCodec<BusinessCalendar> CALENDAR =
      ObjectCodec.of(List.of(ZONE, DAYS, HOLIDAYS, EXCEPTIONS, BREAKS), CalendarCodec::build);

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
    given.get(DAYS).forEach((day, spans) -> spans.forEach(span -> builder.open(day, span)));
    builder.holidays(given.get(HOLIDAYS));
    given
        .get(EXCEPTIONS)
        .forEach((date, spans) -> builder.openOn(date, spans.toArray(OpenInterval[]::new)));
    given
        .get(BREAKS)
        .forEach((date, spans) -> builder.breakOn(date, spans.toArray(OpenInterval[]::new)));
    return builder.build();
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
