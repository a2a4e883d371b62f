package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.sla.Agreement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calendars of a tenant as of one version of their record.
 *
 * @param stamp the version, by which rows that were computed with older hours are found
 * @param timelines the calendars by name
 */
public record Calendars(long stamp, Map<String, CalendarTimeline> timelines) {

  /** Before any calendar is installed. */
  public static final Calendars NONE = new Calendars(0, Map.of());

  /** Returns a calendar, or null. */
  public @Nullable BusinessTime byName(String name) {
    return name.equals(Agreement.ALWAYS_OPEN) ? BusinessCalendar.alwaysOpen() : timelines.get(name);
  }
}
