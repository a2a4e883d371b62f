package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.sla.Agreement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calendars of a tenant by name, and the one that never closes. */
final class Calendars {

  private static final BusinessTime ALWAYS_OPEN = BusinessCalendar.alwaysOpen();

  private final Function<String, @Nullable BusinessTime> lookup;

  Calendars(Function<String, @Nullable BusinessTime> lookup) {
    this.lookup = lookup;
  }

  /** Returns a calendar, or null when there is none of that name. */
  @Nullable BusinessTime named(String name) {
    return name.equals(Agreement.ALWAYS_OPEN) ? ALWAYS_OPEN : lookup.apply(name);
  }
}
