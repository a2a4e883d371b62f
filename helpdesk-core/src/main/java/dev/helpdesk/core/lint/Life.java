package dev.helpdesk.core.lint;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.model.GroupId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine does with the tickets of one workflow, told without the engine: what holds, what
 * is heard, what time brings. Imports and corrections are left out, as they may put a ticket
 * anywhere.
 */
final class Life {

  private static final Set<Guard> HANDS =
      EnumSet.of(Guard.ASSIGNED, Guard.HAS_AGENT, Guard.NO_AGENT, Guard.ACCEPTED);
  private static final Set<Relation> STANDING =
      EnumSet.of(Relation.ASSIGNEE, Relation.GROUP_MEMBER, Relation.GROUP_MANAGER);

  private final Linted linted;
  private final Linted.OneWorkflow one;
  private final Workflow workflow;
  private final boolean handsMatter;
  private final Set<Fact> asked;
  private final boolean messagesMatter;
  private final Map<String, List<Tick>> ticks = new HashMap<>();
  private final IdentityHashMap<Transition, Integer> indexes = new IdentityHashMap<>();

  Life(Linted linted, Linted.OneWorkflow one) {
    this.linted = linted;
    this.one = one;
    workflow = one.workflow();
    List<Transition> all = workflow.transitions();
    handsMatter =
        all.stream().anyMatch(Life::asksForHands)
            || hears(Trigger.On.ASSIGNED)
            || hears(Trigger.On.ACCEPTED)
            || hears(Trigger.On.REFUSED);
    asked = asked(all);
    all.forEach(each -> indexes.put(each, indexes.size()));
    messagesMatter = hears(Trigger.On.REQUESTER_REPLIED);
    for (State state : workflow.states()) {
      ticks.put(state.name(), Tick.of(state).stream().filter(this::comes).toList());
    }
  }

  private static Set<Fact> asked(List<Transition> transitions) {
    Set<Fact> asked = EnumSet.noneOf(Fact.class);
    for (Transition transition : transitions) {
      if (transition.guards().contains(Guard.NO_OPEN_CHILDREN)) {
        asked.add(Fact.CHILDREN);
      }
    }
    return asked;
  }

  private static boolean asksForHands(Transition transition) {
    return !Collections.disjoint(transition.guards(), HANDS)
        || !Collections.disjoint(transition.relations(), STANDING)
        || transition.effects().stream().anyMatch(Effect::isOfAssignment);
  }

  private boolean hears(Trigger.On event) {
    return workflow.transitions().stream()
        .flatMap(each -> each.triggers().stream())
        .anyMatch(trigger -> trigger.on() == event);
  }

  /** A calendar that nobody knows here may have any hours; one that never opens again has none. */
  private boolean comes(Tick tick) {
    String name = tick.calendar();
    BusinessTime hours = name == null ? null : linted.calendar(name);
    if (hours == null) {
      return true;
    }
    try {
      hours.add(linted.from(), tick.after());
      return true;
    } catch (NoBusinessTimeException never) {
      return false;
    }
  }

  Linted linted() {
    return linted;
  }

  Linted.OneWorkflow one() {
    return one;
  }

  Workflow workflow() {
    return workflow;
  }

  boolean handsMatter() {
    return handsMatter;
  }

  /** Tells whether some guard asks for a fact. */
  boolean isAsked(Fact fact) {
    return asked.contains(fact);
  }

  /** The position of a transition in the workflow. */
  int index(Transition transition) {
    return indexes.getOrDefault(transition, -1);
  }

  boolean messagesMatter() {
    return messagesMatter;
  }

  /** What time can bring in a state, in the order of the state. */
  List<Tick> ticks(String state) {
    return ticks.getOrDefault(state, List.of());
  }

  /** When a tick comes, for a ticket that came to the state at an instant; null when unknown. */
  @Nullable Instant end(Tick tick, Instant since) {
    String name = tick.calendar();
    if (name == null) {
      return since.plus(tick.after());
    }
    BusinessTime hours = linted.calendar(name);
    try {
      return hours == null ? null : hours.add(since, tick.after());
    } catch (NoBusinessTimeException never) {
      return null;
    }
  }

  StateCategory category(String state) {
    return workflow.state(state).map(State::category).orElse(StateCategory.ACTIVE);
  }

  boolean isEnd(String state) {
    StateCategory category = category(state);
    return category == StateCategory.CLOSED || category == StateCategory.CANCELLED;
  }

  boolean isOpen(String state) {
    return isOpen(category(state));
  }

  static boolean isOpen(StateCategory category) {
    return switch (category) {
      case NEW, ACTIVE, WAITING -> true;
      case RESOLVED, CLOSED, CANCELLED -> false;
    };
  }

  /** Tells whether all guards of a transition hold; those of the host are taken to. */
  boolean isFree(Transition transition, Spot spot) {
    return transition.guards().stream()
        .allMatch(each -> each.match(guard -> holds(guard, spot), host -> true));
  }

  private static boolean holds(Guard guard, Spot spot) {
    return switch (guard) {
      case NO_OPEN_CHILDREN -> !spot.holds(Fact.CHILDREN);
      case ASSIGNED -> spot.hands().hasGroup();
      case HAS_AGENT -> spot.hands().hasAgent();
      case NO_AGENT -> !spot.hands().hasAgent();
      case ACCEPTED -> spot.hands() == Hands.TAKEN;
      // What a spot does not tell may hold.
      case CLASSIFIED,
          INFORMATION_COMPLETE,
          NO_PENDING_ESCALATION,
          HAS_SOLUTION,
          RESOLVED_BEFORE,
          REOPENED_BEFORE,
          NOT_REOPENED_BEFORE ->
          true;
    };
  }

  /** Tells whether it is too late for a way into a state. */
  boolean isBarred(Transition transition, Spot spot) {
    return isOpen(transition.to())
        && ticks(spot.state()).stream()
            .anyMatch(tick -> tick.timer() == null && spot.isAfter(tick));
  }

  /** Tells whether somebody who stands so to the ticket may take a transition by hand. */
  boolean may(Relation relation, Transition transition) {
    return transition.relations().contains(relation)
        && (relation != Relation.SYSTEM
            || transition.name().equals(linted.policy().relation().cascade()));
  }

  /** Tells whether somebody may who stands so to a ticket that is in these hands. */
  boolean may(Relation relation, Transition transition, Spot spot) {
    return may(relation, transition)
        && switch (relation) {
          case ASSIGNEE -> spot.hands().hasAgent();
          case GROUP_MEMBER, GROUP_MANAGER -> spot.hands().hasGroup();
          case REQUESTER, AGENT, CONTACT, ADMINISTRATOR, SYSTEM -> true;
        };
  }

  /** The reason as far as it decides what can become of a ticket in a state. */
  @Nullable String kept(String state, @Nullable String reason) {
    boolean asked =
        reason != null
            && workflow.leaving(state).stream()
                .flatMap(each -> each.triggers().stream())
                .anyMatch(trigger -> reason.equals(trigger.whileReason()));
    return asked ? reason : null;
  }

  /** Tells whether rules may give a ticket to a group at once. */
  boolean mayBeRouted() {
    return handsMatter
        && (linted.policy().assignment().fallback() != null
            || !linted.policy().assignment().rules().isEmpty());
  }

  /** Tells whether a turn that rules may follow ends routed on a desk with the policy's people. */
  boolean isRoutedByPolicy(Turn turn) {
    GroupId fallback = linted.policy().assignment().fallback();
    return turn.routed()
        && fallback != null
        && linted.policy().directory().group(fallback).isPresent();
  }

  /** Tells whether rules surely do, as on a desk that has the policy's people. */
  boolean isSurelyRouted() {
    GroupId fallback = linted.policy().assignment().fallback();
    return fallback != null && linted.policy().directory().group(fallback).isPresent();
  }

  /** Tells whether a ticket of a kind can come in without something the kind requires. */
  static boolean canLack(TicketKind kind) {
    return kind.required().stream().anyMatch(field -> !field.equals("subject"));
  }
}
