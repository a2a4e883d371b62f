package dev.helpdesk.core.lint;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.workflow.AnyGuard;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
      transition
          .guards()
          .forEach(
              each ->
                  each.match(Life::asked, host -> Optional.<Fact>empty()).ifPresent(asked::add));
    }
    return asked;
  }

  private static Optional<Fact> asked(Guard guard) {
    return switch (guard) {
      case NO_OPEN_CHILDREN -> Optional.of(Fact.CHILDREN);
      case RESOLVED_BEFORE -> Optional.of(Fact.RESOLVED);
      case REOPENED_BEFORE, NOT_REOPENED_BEFORE -> Optional.of(Fact.REOPENED);
      case INFORMATION_COMPLETE -> Optional.of(Fact.LACKING);
      case ASSIGNED,
          HAS_AGENT,
          NO_AGENT,
          ACCEPTED,
          CLASSIFIED,
          NO_PENDING_ESCALATION,
          HAS_SOLUTION ->
          Optional.empty();
    };
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

  /** Tells whether all guards of a transition may hold. */
  boolean isFree(Transition transition, Spot spot) {
    return holds(transition, spot) != Truth.NO;
  }

  /** Whether all that a transition asks for holds. */
  Truth holds(Transition transition, Spot spot) {
    // What fields a ticket has is for people to say.
    Truth all = transition.fields().isEmpty() ? Truth.YES : Truth.MAYBE;
    for (AnyGuard each : transition.guards()) {
      all = all.and(each.match(guard -> holds(guard, spot), host -> Truth.MAYBE));
    }
    return contradict(transition) ? Truth.NO : all;
  }

  private static boolean contradict(Transition transition) {
    List<Guard> guards =
        transition.guards().stream()
            .flatMap(each -> each.match(Stream::of, host -> Stream.<Guard>empty()))
            .toList();
    return guards.stream().anyMatch(one -> guards.stream().anyMatch(one::contradicts));
  }

  private static Truth holds(Guard guard, Spot spot) {
    return switch (guard) {
      case NO_OPEN_CHILDREN -> Truth.of(!spot.holds(Fact.CHILDREN));
      case ASSIGNED -> Truth.of(spot.hands().hasGroup());
      case HAS_AGENT -> Truth.of(spot.hands().hasAgent());
      case NO_AGENT -> Truth.of(!spot.hands().hasAgent());
      case ACCEPTED -> Truth.of(spot.hands() == Hands.TAKEN);
      case RESOLVED_BEFORE -> Truth.of(spot.holds(Fact.RESOLVED));
      case REOPENED_BEFORE -> Truth.of(spot.holds(Fact.REOPENED));
      case NOT_REOPENED_BEFORE -> Truth.of(!spot.holds(Fact.REOPENED));
      case INFORMATION_COMPLETE -> spot.holds(Fact.LACKING) ? Truth.MAYBE : Truth.YES;
      case CLASSIFIED, NO_PENDING_ESCALATION, HAS_SOLUTION -> Truth.MAYBE;
    };
  }

  /** The spot with what is remembered of a move out of it into a state. */
  Spot remembering(Spot spot, String to) {
    StateCategory from = category(spot.state());
    StateCategory target = category(to);
    Spot next = spot;
    if (isAsked(Fact.RESOLVED)
        && target == StateCategory.RESOLVED
        && from != StateCategory.RESOLVED) {
      next = next.with(Fact.RESOLVED, true);
    }
    return isAsked(Fact.REOPENED) && !isOpen(from) && isOpen(target)
        ? next.with(Fact.REOPENED, true)
        : next;
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

  /**
   * Tells whether rules surely do on a desk that has the policy's people; a host that has others
   * may not know the group.
   */
  boolean isRoutedByOwnPeople() {
    GroupId fallback = linted.policy().assignment().fallback();
    return fallback != null && linted.policy().directory().group(fallback).isPresent();
  }

  /** Tells whether a ticket of a kind can come in without something the kind requires. */
  static boolean canLack(TicketKind kind) {
    return kind.required().stream().anyMatch(field -> !field.equals("subject"));
  }
}
