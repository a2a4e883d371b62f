package dev.helpdesk.core.policy;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.event.Document;
import dev.helpdesk.model.Check;

/**
 * A version of a calendar, as it is installed.
 *
 * @param calendar the hours
 */
public record CalendarDocument(BusinessCalendar calendar) implements Document {

  /** Refuses null. */
  public CalendarDocument {
    Check.present(calendar, "calendar");
  }

  @Override
  public String documentKind() {
    return "calendar";
  }
}
