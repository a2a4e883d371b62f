package dev.helpdesk.lab.clock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.model.InvalidValueException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the {@code calendar} of cases: {@code {zone, week, holidays, exceptions, breaks}}, of which
 * only the zone is needed.
 *
 * <p>Equal ones are read once, so that a file may repeat its calendar in every case. Not safe for
 * use by several threads.
 */
public final class CalendarReader {

  private static final String LATEST = "24:00";

  private static final Pattern TIME =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?");

  private final Map<JsonNode, BusinessCalendar> known = new HashMap<>();

  /** Creates a reader that has seen no calendar. */
  public CalendarReader() {}

  /**
   * Reads a calendar. Members it does not know are passed over, weekdays it does not know are not.
   *
   * @throws RefusedCaseException for hours that the library refuses
   */
  public BusinessCalendar read(CaseValue calendar) {
    BusinessCalendar before = known.get(calendar.json());
    if (before != null) {
      return before;
    }
    BusinessCalendar read = build(calendar);
    known.put(calendar.json(), read);
    return read;
  }

  private static BusinessCalendar build(CaseValue calendar) {
    CaseValue zone = calendar.member("zone");
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone(zone.text());
    if (builder.problems().stream().anyMatch(problem -> problem.path().equals("zone"))) {
      throw zone.refused("a known time zone, such as Europe/Berlin");
    }
    members(calendar, "week")
        .forEach(
            (name, hours) -> {
              DayOfWeek day = day(name, hours);
              spans(hours).forEach(span -> builder.open(day, span));
            });
    calendar.optional("holidays").map(CaseValue::items).orElse(List.of()).stream()
        .map(CaseValue::date)
        .forEach(builder::holiday);
    members(calendar, "exceptions")
        .forEach((date, hours) -> builder.openOn(hours.dateOf(date), array(hours)));
    members(calendar, "breaks")
        .forEach((date, hours) -> builder.breakOn(hours.dateOf(date), array(hours)));
    try {
      return builder.build();
    } catch (InvalidValueException e) {
      throw calendar.refusedWithin(e.field(), e.expected());
    }
  }

  private static Map<String, CaseValue> members(CaseValue calendar, String name) {
    return calendar.optional(name).map(CaseValue::members).orElse(Map.of());
  }

  private static DayOfWeek day(String name, CaseValue hours) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).equals(name)) {
        return day;
      }
    }
    throw hours.misnamed("a weekday, MON to SUN");
  }

  private static OpenInterval[] array(CaseValue hours) {
    return spans(hours).toArray(OpenInterval[]::new);
  }

  private static List<OpenInterval> spans(CaseValue hours) {
    List<OpenInterval> spans = new ArrayList<>();
    for (CaseValue span : hours.items()) {
      List<CaseValue> ends = span.items();
      if (ends.size() != 2) {
        throw span.bad("an array of two times of day");
      }
      spans.add(span(ends.get(0), ends.get(1)));
    }
    return spans;
  }

  private static OpenInterval span(CaseValue from, CaseValue to) {
    String start = from.text();
    String end = to.text();
    if (!isTime(start) || start.startsWith(LATEST)) {
      throw from.refused("a time of day HH:MM or HH:MM:SS before 24:00");
    }
    if (!isTime(end)) {
      throw to.refused("a time of day HH:MM or HH:MM:SS, at most 24:00");
    }
    try {
      return OpenInterval.of(start, end);
    } catch (InvalidValueException e) {
      throw to.refused("later than " + start + ", where 24:00 ends a day");
    }
  }

  private static boolean isTime(String text) {
    return TIME.matcher(text).matches();
  }
}
