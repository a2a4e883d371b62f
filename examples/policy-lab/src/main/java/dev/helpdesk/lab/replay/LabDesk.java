package dev.helpdesk.lab.replay;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.RefusedException;
import dev.helpdesk.inmemory.SequentialFolios;
import dev.helpdesk.inmemory.SequentialIds;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.lab.LabException;
import dev.helpdesk.lab.LabStore;
import dev.helpdesk.model.TenantId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Map;

/** An engine with one desk, a policy and a time that the replay sets. */
final class LabDesk {

  /** Who gives all commands of a replay. */
  static final Actor IMPORT = Actor.administrator("import");

  private static final TenantId TENANT = TenantId.of("lab");
  private static final int WAKE_UPS = 1_000;

  private final SettableTime time;
  private final HelpDesk helpDesk;
  private final Desk desk;

  /** Opens the desk at an instant, in a store. */
  LabDesk(
      LabStore store,
      Policy policy,
      Map<String, BusinessCalendar> calendars,
      LogDirectory directory,
      Instant start) {
    time = new SettableTime(start);
    helpDesk =
        HelpDesk.builder()
            .storage(store.over(time, TENANT))
            .time(time)
            .ids(new SequentialIds("lab"))
            .folios(new SequentialFolios())
            .agents(directory)
            .requesters(directory)
            .catalogue(directory)
            // A log holds what happened, also on ways that its desk never meant to have.
            .admitUnsoundPolicies()
            .build();
    desk = helpDesk.desk(TENANT);
    try {
      desk.install(IMPORT, "standard", officeHours(), start).orThrow();
      for (Map.Entry<String, BusinessCalendar> calendar : calendars.entrySet()) {
        desk.install(IMPORT, calendar.getKey(), calendar.getValue(), start).orThrow();
      }
      desk.install(IMPORT, policy).orThrow();
    } catch (RefusedException e) {
      throw new LabException("the policy can't be installed: " + e.getMessage());
    }
  }

  private static BusinessCalendar officeHours() {
    BusinessCalendarBuilder hours = BusinessCalendar.builder().zone("UTC");
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        hours.open(day, "09:00", "17:00");
      }
    }
    return hours.build();
  }

  /** Returns the desk. */
  Desk desk() {
    return desk;
  }

  /** Puts the time at an instant. */
  void at(Instant instant) {
    time.set(instant);
  }

  /** Does all that fell due until an instant. */
  void processDue(Instant until) {
    DueReport report;
    do {
      report = helpDesk.processDue(until, WAKE_UPS);
    } while (report.isMore());
  }
}
