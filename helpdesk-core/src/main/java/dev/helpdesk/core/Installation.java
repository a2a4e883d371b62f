package dev.helpdesk.core;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.engine.record.DocumentState;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.policy.CalendarDocument;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Installs a policy with the calendars that it brings. */
final class Installation {

  private final Desk desk;
  private final Engine engine;

  Installation(Desk desk, Engine engine) {
    this.desk = desk;
    this.engine = engine;
  }

  Outcome of(Actor actor, Policy policy) {
    Instant now = engine.ports().time().instant();
    Map<String, BusinessCalendar> changed = changed(policy, now);
    if (!changed.isEmpty()) {
      Outcome refused = refusedAnyway(actor, policy, now);
      if (refused != null) {
        return refused;
      }
    }
    for (Map.Entry<String, BusinessCalendar> calendar : changed.entrySet()) {
      InstallDocument install =
          new InstallDocument(calendar.getKey(), now, new CalendarDocument(calendar.getValue()));
      // As of the same instant, which is past by now on a clock that does not stand still.
      Outcome outcome = desk.execute(Request.of(actor, install).at(now));
      if (outcome instanceof Outcome.Refused) {
        return outcome;
      }
    }
    return desk.execute(actor, new InstallDocument("policy", now, policy));
  }

  private Map<String, BusinessCalendar> changed(Policy policy, Instant now) {
    Map<String, CalendarTimeline> known = engine.documents().calendars(desk.tenant()).timelines();
    Map<String, BusinessCalendar> changed = new TreeMap<>(policy.calendars());
    changed.entrySet().removeIf(each -> each.getValue().equals(inForce(known, each.getKey(), now)));
    return changed;
  }

  private static @Nullable BusinessCalendar inForce(
      Map<String, CalendarTimeline> known, String name, Instant now) {
    CalendarTimeline timeline = known.get(name);
    return timeline == null ? null : timeline.at(now);
  }

  /** Returns the refusal of a policy that no calendar it brings would make fit, or null. */
  private @Nullable Outcome refusedAnyway(Actor actor, Policy policy, Instant now) {
    Outcome looked = desk.preview(Request.of(actor, new InstallDocument("policy", now, policy)));
    Refusal refusal = looked.refusal();
    boolean fit = refusal == null || refusal.code().equals(DocumentState.CALENDAR_NOT_INSTALLED);
    return fit ? null : looked;
  }
}
