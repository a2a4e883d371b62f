package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.calendar.CalendarTimeline;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a tenant's policy or calendars are, as their record holds them.
 *
 * @param installed how many versions were installed; the stamp of what is computed with them
 * @param calendars the calendars by name, in order of names; empty on the policy's record
 */
public record DocumentState(long installed, Map<String, CalendarTimeline> calendars) {

  /** Code of the refusal of a policy for nothing but that a calendar it brings isn't installed. */
  public static final String CALENDAR_NOT_INSTALLED = "document.calendar-not-installed";

  /** Nothing installed yet. */
  public static final DocumentState EMPTY = new DocumentState(0, Map.of());

  /** Copies the calendars, in order of names. */
  public DocumentState {
    calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
  }
}
