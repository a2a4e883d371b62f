package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows at once from something that happens to a ticket: each event in turn, as the rooms
 * react to it, to the end. Where rules may or may not act, both ways are followed.
 */
final class Chain {

  /** Something that happened and is yet to take effect. */
  sealed interface Event {

    /** The ticket moves; without a transition it comes to the first state. */
    record Moves(@Nullable Transition transition, @Nullable String reason, boolean missing)
        implements Event {}

    /** It comes into other hands. */
    record Changes(Hands hands, Trigger.On heard) implements Event {}

    /** The requester wrote. */
    record Replies() implements Event {}

    /** Something comes to hold of it, or holds no more. */
    record Turns(Fact fact, boolean holds) implements Event {}
  }

  /** Where it came to rest, what was seen on the way, and whether a rule gave it to a group. */
  record Rest(Spot spot, List<Mark> marks, boolean routed) {}

  private record Standing(Spot spot, List<Event> waiting, boolean routed) {}

  private final Life life;
  private final List<Rest> rests = new ArrayList<>();

  private Chain(Life life) {
    this.life = life;
  }

  static List<Rest> of(Life life, Spot spot, Event event) {
    Chain chain = new Chain(life);
    chain.follow(new Standing(spot, List.of(event), false), List.of(), Set.of());
    return chain.rests;
  }

  /** What follows when time has come to a tick, which is marked in the spot already. */
  static List<Rest> ofTime(Life life, Spot spot) {
    Chain chain = new Chain(life);
    chain.settle(new Standing(spot, List.of(), false), List.of(), Set.of());
    return chain.rests;
  }

  private void follow(Standing standing, List<Mark> marks, Set<Standing> before) {
    if (standing.waiting().isEmpty()) {
      settle(standing, marks, before);
      return;
    }
    if (before.contains(standing)) {
      whirl(standing, marks, before);
      return;
    }
    Set<Standing> passed = new HashSet<>(before);
    passed.add(standing);
    List<Event> waiting = new ArrayList<>(standing.waiting());
    Event event = waiting.remove(0);
    List<Mark> seen = new ArrayList<>(marks);
    Spot spot = effect(event, standing.spot(), seen);
    Event move = heard(event, spot, waiting, seen);
    if (move != null) {
      waiting.add(move);
    }
    List<Hands> routed = routed(event, standing.spot(), spot, waiting);
    if (routed.isEmpty() || !life.isSurelyRouted()) {
      follow(new Standing(spot, waiting, standing.routed()), seen, passed);
    }
    for (Hands hands : routed) {
      List<Event> more = new ArrayList<>(waiting);
      more.add(new Event.Changes(hands, Trigger.On.ASSIGNED));
      follow(new Standing(spot, more, true), seen, passed);
    }
  }

  private Spot effect(Event event, Spot spot, List<Mark> seen) {
    if (event instanceof Event.Moves moves) {
      Transition transition = moves.transition();
      if (transition == null) {
        return spot;
      }
      String to = transition.to();
      int index = life.index(transition);
      seen.add(new Mark.Move(index, spot.state(), to, moves.reason()));
      return spot.in(to, life.kept(to, moves.reason()));
    }
    if (event instanceof Event.Changes changes) {
      return spot.inHands(life.handsMatter() ? changes.hands() : spot.hands());
    }
    return event instanceof Event.Turns turns ? spot.with(turns.fact(), turns.holds()) : spot;
  }

  /** The move that an event makes by itself; nothing moves a ticket that is on its way. */
  private Event.@Nullable Moves heard(
      Event event, Spot spot, List<Event> waiting, List<Mark> seen) {
    Trigger.On on = triggerOf(event, spot);
    if (on == null || waiting.stream().anyMatch(Event.Moves.class::isInstance)) {
      return null;
    }
    for (Transition transition : life.workflow().leaving(spot.state())) {
      Trigger trigger = matching(transition, on, spot.reason());
      if (trigger != null && life.isFree(transition, spot)) {
        if (life.isBarred(transition, spot)) {
          return null;
        }
        int index = life.index(transition);
        seen.add(new Mark.Heard(index, on, trigger.whileReason()));
        return new Event.Moves(transition, transition.impliedReason(), false);
      }
    }
    return null;
  }

  private static @Nullable Trigger matching(
      Transition transition, Trigger.On on, @Nullable String reason) {
    for (Trigger trigger : transition.triggers()) {
      String asked = trigger.whileReason();
      if (trigger.on() == on && (asked == null || asked.equals(reason))) {
        return trigger;
      }
    }
    return null;
  }

  private Trigger.@Nullable On triggerOf(Event event, Spot spot) {
    if (event instanceof Event.Changes changes) {
      return changes.heard();
    }
    if (event instanceof Event.Replies) {
      return Trigger.On.REQUESTER_REPLIED;
    }
    if (!(event instanceof Event.Moves moves)) {
      return null;
    }
    if (moves.missing()) {
      return Trigger.On.INFORMATION_MISSING;
    }
    if (life.category(spot.state()) == StateCategory.NEW && spot.hands().hasGroup()) {
      return Trigger.On.ASSIGNED;
    }
    return spot.hands() == Hands.TAKEN ? Trigger.On.ACCEPTED : null;
  }

  /** In whose hands rules may put the ticket for an event. */
  private List<Hands> routed(Event event, Spot before, Spot spot, List<Event> waiting) {
    if (!(event instanceof Event.Moves moves) || spot.hands().hasGroup() || !life.mayBeRouted()) {
      return List.of();
    }
    StateCategory category = life.category(spot.state());
    boolean first = moves.transition() == null;
    StateCategory from = life.category(before.state());
    boolean back = !first && (from == StateCategory.WAITING || !Life.isOpen(from));
    boolean asked = category == StateCategory.NEW || (category == StateCategory.ACTIVE && back);
    boolean stays = waiting.stream().noneMatch(this::isBusy);
    return asked && stays ? List.of(Hands.QUEUED, Hands.GIVEN) : List.of();
  }

  private boolean isBusy(Event event) {
    return event instanceof Event.Changes
        || (event instanceof Event.Moves moves
            && moves.transition() != null
            && life.category(moves.transition().to()) == StateCategory.WAITING);
  }

  /** Lets the timers run out whose time has come and whose guards hold now. */
  private void settle(Standing standing, List<Mark> marks, Set<Standing> before) {
    Spot spot = standing.spot();
    for (Tick tick : life.ticks(spot.state())) {
      StateTimer timer = tick.timer();
      Transition taken = timer == null ? null : taken(timer, spot);
      if (timer != null && taken != null && spot.isAfter(tick) && life.isFree(taken, spot)) {
        List<Mark> seen = new ArrayList<>(marks);
        seen.add(new Mark.Rang(spot.state(), timer.name()));
        List<Event> next = List.of(new Event.Moves(taken, taken.impliedReason(), false));
        follow(new Standing(spot, next, standing.routed()), seen, before);
        return;
      }
    }
    rests.add(new Rest(spot, marks, standing.routed()));
  }

  private @Nullable Transition taken(StateTimer timer, Spot spot) {
    String name = timer.transition();
    return name == null ? null : life.workflow().transition(spot.state(), name).orElse(null);
  }

  /** A circle of triggers is cut off somewhere; wherever on it that is, the ticket rests there. */
  private void whirl(Standing again, List<Mark> marks, Set<Standing> before) {
    List<Mark> seen = new ArrayList<>(marks);
    seen.add(new Mark.Whirled(again.spot().state()));
    before.forEach(each -> rests.add(new Rest(each.spot(), seen, each.routed())));
  }
}
