package dev.helpdesk.core.policy;

import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Workflow;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calendars that a policy names, and where. */
public final class PolicyCalendars {

  private final SortedMap<String, String> placeByName = new TreeMap<>();

  private PolicyCalendars() {}

  /** Returns each calendar's name with the first place that names it, in order of names. */
  public static SortedMap<String, String> of(Policy policy) {
    PolicyCalendars found = new PolicyCalendars();
    for (Agreement agreement : policy.sla().agreements()) {
      String place = "sla.agreements[" + agreement.id() + "].calendar";
      found.add(agreement.calendar(), place);
      agreement.calendars().forEach((metric, name) -> found.add(name, place + "s." + metric));
    }
    policy.workflow().workflows().forEach(found::addStatesOf);
    for (EscalationRule rule : policy.escalation().rules()) {
      found.add(
          rule.trigger().calendar(), "escalation.rules[" + rule.name() + "].trigger.calendar");
    }
    found.addPeopleOf(policy.directory());
    return found.placeByName;
  }

  private void addPeopleOf(DirectoryPolicy directory) {
    directory
        .groups()
        .forEach(each -> add(each.calendar(), "directory.groups[" + each.id() + "].calendar"));
    directory
        .agents()
        .forEach(each -> add(each.calendar(), "directory.agents[" + each.id() + "].calendar"));
    directory
        .contacts()
        .forEach(each -> add(each.calendar(), "directory.contacts[" + each.id() + "].calendar"));
  }

  private void addStatesOf(Workflow workflow) {
    for (State state : workflow.states()) {
      ReopenWindow window = state.reopenWithin();
      if (window != null) {
        add(window.calendar(), "workflow." + state.name() + ".reopenWithin.calendar");
      }
      for (StateTimer timer : state.timers()) {
        add(
            timer.calendar(),
            "workflow." + state.name() + ".timers[" + timer.name() + "].calendar");
      }
    }
  }

  private void add(@Nullable String calendar, String place) {
    if (calendar != null && !calendar.equals(Agreement.ALWAYS_OPEN)) {
      placeByName.putIfAbsent(calendar, place);
    }
  }
}
