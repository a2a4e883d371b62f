package dev.helpdesk.core.lint;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policy that is looked at, with what the linter was told beside it. Used by one thread. */
final class Linted {

  /**
   * A workflow and where it stands.
   *
   * @param workflow the workflow
   * @param place where it stands
   * @param kinds the kinds of the policy whose tickets run on it
   */
  record OneWorkflow(Workflow workflow, Place place, List<TicketKind> kinds) {

    Place state(String state) {
      return place.in("states").at(names(workflow).indexOf(state));
    }

    private static List<String> names(Workflow workflow) {
      return workflow.states().stream().map(state -> state.name()).toList();
    }

    Place transition(int index) {
      return place.in("transitions").at(index);
    }
  }

  private final Policy policy;
  private final LintSettings settings;
  private final Map<String, Travels> travels = new HashMap<>();

  Linted(Policy policy, LintSettings settings) {
    this.policy = policy;
    this.settings = settings;
  }

  Policy policy() {
    return policy;
  }

  /** The first instant at which hours are looked at; witnesses begin here. */
  Instant from() {
    return settings.from();
  }

  /** The instant up to which hours are looked at. */
  Instant until() {
    return from().plus(Duration.ofDays(7L * settings.weeks()));
  }

  /** A calendar by its name, or null for one that is neither in the document nor installed. */
  @Nullable BusinessTime calendar(String name) {
    BusinessCalendar own = policy.calendars().get(name);
    return own == null ? settings.calendars().apply(name) : own;
  }

  /** The workflows in the order of the document. */
  List<OneWorkflow> workflows() {
    List<OneWorkflow> all = new ArrayList<>();
    Place place = Place.of("workflow", "workflows");
    for (Workflow workflow : policy.workflow().workflows()) {
      List<TicketKind> kinds =
          policy.intake().kinds().stream()
              .filter(kind -> policy.workflow().workflow(kind.name()).equals(workflow))
              .toList();
      all.add(new OneWorkflow(workflow, place.at(all.size()), kinds));
    }
    return all;
  }

  /** Everything that can become of a ticket on a workflow; worked out once. */
  Travels travels(OneWorkflow one) {
    Travels known = travels.get(one.workflow().name());
    if (known == null) {
      known = Travels.of(new Life(this, one));
      travels.put(one.workflow().name(), known);
    }
    return known;
  }
}
