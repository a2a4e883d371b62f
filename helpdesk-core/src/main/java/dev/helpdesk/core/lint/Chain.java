package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.Effect;
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

  /** Where it came to rest, what was seen on the way, and what that took. */
  record Rest(Spot spot, List<Mark> marks, Surety surety) {}

  /**
   * One of the things that may follow from an event.
   *
   * @param event what follows, or null for nothing
   * @param mark what is seen by that, or null
   * @param surety what it takes
   */
  private record Option(@Nullable Event event, @Nullable Mark mark, Surety surety) {

    static final Option NONE = new Option(null, null, Surety.SURE);

    List<Event> after(List<Event> waiting) {
      return event == null ? waiting : longer(waiting, event);
    }

    List<Mark> marked(List<Mark> seen) {
      return mark == null ? seen : longer(seen, mark);
    }

    private static <T> List<T> longer(List<T> list, T more) {
      List<T> longer = new ArrayList<>(list);
      longer.add(more);
      return longer;
    }
  }

  private record Standing(Spot spot, List<Event> waiting, Surety surety) {}

  private final Life life;
  private final List<Rest> rests = new ArrayList<>();

  private Chain(Life life) {
    this.life = life;
  }

  static List<Rest> of(Life life, Spot spot, Event event, Surety surety) {
    Chain chain = new Chain(life);
    chain.follow(new Standing(spot, List.of(event), surety), List.of(), Set.of());
    return chain.rests;
  }

  /** What follows when time has come to a tick, which is marked in the spot already. */
  static List<Rest> ofTime(Life life, Spot spot) {
    Chain chain = new Chain(life);
    chain.settle(new Standing(spot, List.of(), Surety.SURE), List.of(), Set.of());
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
    for (Option move : heard(event, spot, waiting)) {
      List<Event> next = move.after(waiting);
      List<Mark> marked = move.marked(seen);
      for (Option change : assigned(event, standing.spot(), spot, next)) {
        Surety surety = standing.surety().and(move.surety()).and(change.surety());
        follow(new Standing(spot, change.after(next), surety), marked, passed);
      }
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
      return life.remembering(spot, to).in(to, life.kept(to, moves.reason()));
    }
    if (event instanceof Event.Changes changes) {
      return spot.inHands(life.handsMatter() ? changes.hands() : spot.hands());
    }
    return event instanceof Event.Turns turns ? spot.with(turns.fact(), turns.holds()) : spot;
  }

  /** The moves that an event may make by itself; nothing moves a ticket that is on its way. */
  private List<Option> heard(Event event, Spot spot, List<Event> waiting) {
    Trigger.On on = triggerOf(event, spot);
    if (on == null || waiting.stream().anyMatch(Event.Moves.class::isInstance)) {
      return List.of(Option.NONE);
    }
    List<Option> options = new ArrayList<>();
    Surety before = Surety.SURE;
    for (Transition transition : life.workflow().leaving(spot.state())) {
      Trigger trigger = matching(transition, on, spot.reason());
      Truth free = trigger == null ? Truth.NO : life.holds(transition, spot);
      if (trigger == null || free == Truth.NO) {
        continue;
      }
      Surety surety = before.and(Surety.of(free));
      if (life.isBarred(transition, spot)) {
        options.add(new Option(null, null, surety));
      } else {
        Mark mark = new Mark.Heard(life.index(transition), on, trigger.whileReason());
        Event move = new Event.Moves(transition, transition.impliedReason(), false);
        options.add(new Option(move, mark, surety));
      }
      if (free == Truth.YES) {
        return options;
      }
      before = Surety.OPEN;
    }
    options.add(new Option(null, null, before));
    return options;
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

  /** In whose hands the ticket may come for an event. */
  private List<Option> assigned(Event event, Spot before, Spot spot, List<Event> waiting) {
    boolean changing = waiting.stream().anyMatch(Event.Changes.class::isInstance);
    if (!(event instanceof Event.Moves moves) || changing || !life.isOpen(spot.state())) {
      return List.of(Option.NONE);
    }
    Transition transition = moves.transition();
    List<Effect> effects = transition == null ? List.of() : transition.effects();
    if (effects.contains(Effect.RELEASE)) {
      return spot.hands().hasAgent()
          ? List.of(
              new Option(new Event.Changes(Hands.QUEUED, Trigger.On.ASSIGNED), null, Surety.SURE))
          : List.of(Option.NONE);
    }
    boolean raised = effects.contains(Effect.RAISE_LEVEL);
    boolean routed =
        life.mayBeRouted()
            && (effects.contains(Effect.ROUTE_ANEW)
                || (!spot.hands().hasGroup() && isToBeRouted(moves, before, spot, waiting)));
    if (!raised && !routed) {
      return List.of(Option.NONE);
    }
    boolean sure = !raised && life.isRoutedByOwnPeople();
    Surety given = sure ? Surety.SURE : Surety.OPEN;
    List<Option> options = new ArrayList<>();
    options.add(new Option(null, null, sure ? Surety.FOREIGN : Surety.SURE));
    for (Hands hands : List.of(Hands.GIVEN, Hands.QUEUED)) {
      options.add(new Option(new Event.Changes(hands, Trigger.On.ASSIGNED), null, given));
    }
    return options;
  }

  private boolean isToBeRouted(Event.Moves moves, Spot before, Spot spot, List<Event> waiting) {
    StateCategory category = life.category(spot.state());
    StateCategory from = life.category(before.state());
    boolean back =
        moves.transition() != null && (from == StateCategory.WAITING || !Life.isOpen(from));
    boolean asked = category == StateCategory.NEW || (category == StateCategory.ACTIVE && back);
    return asked && waiting.stream().noneMatch(this::isBusy);
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
    Surety surety = standing.surety();
    for (Tick tick : life.ticks(spot.state())) {
      StateTimer timer = tick.timer();
      Transition taken = timer == null ? null : taken(timer, spot);
      Truth free = taken == null || !spot.isAfter(tick) ? Truth.NO : life.holds(taken, spot);
      if (timer == null || taken == null || free == Truth.NO) {
        continue;
      }
      List<Mark> seen = new ArrayList<>(marks);
      seen.add(new Mark.Rang(spot.state(), timer.name()));
      List<Event> next = List.of(new Event.Moves(taken, taken.impliedReason(), false));
      follow(new Standing(spot, next, surety.and(Surety.of(free))), seen, before);
      if (free == Truth.YES) {
        return;
      }
      surety = surety.and(Surety.OPEN);
    }
    rests.add(new Rest(spot, marks, surety));
  }

  private @Nullable Transition taken(StateTimer timer, Spot spot) {
    String name = timer.transition();
    return name == null ? null : life.workflow().transition(spot.state(), name).orElse(null);
  }

  /** A circle of triggers is cut off somewhere; wherever on it that is, the ticket rests there. */
  private void whirl(Standing again, List<Mark> marks, Set<Standing> before) {
    List<Mark> seen = new ArrayList<>(marks);
    seen.add(new Mark.Whirled(again.spot().state()));
    before.forEach(each -> rests.add(new Rest(each.spot(), seen, each.surety())));
  }
}
