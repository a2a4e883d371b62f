package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that people and time can do to a ticket, and what becomes of it. */
final class Stimuli {

  private final Life life;

  Stimuli(Life life) {
    this.life = life;
  }

  /** The ways in which a ticket can come in. */
  List<Turn> registrations() {
    List<Turn> turns = new ArrayList<>();
    String initial = life.workflow().initial();
    Spot start = new Spot(initial, null, Hands.NOBODY, 0, 0);
    if (life.isAsked(Fact.RESOLVED) && life.category(initial) == StateCategory.RESOLVED) {
      start = start.with(Fact.RESOLVED, true);
    }
    for (TicketKind kind : life.one().kinds()) {
      Step whole = new Step.Register(kind.name(), true, Step.Traits.NONE);
      add(
          whole,
          Chain.of(life, start, new Chain.Event.Moves(null, null, false), Surety.SURE),
          turns);
      if (Life.canLack(kind)) {
        Step lacking = new Step.Register(kind.name(), false, Step.Traits.NONE);
        Spot without = life.isAsked(Fact.LACKING) ? start.with(Fact.LACKING, true) : start;
        add(
            lacking,
            Chain.of(life, without, new Chain.Event.Moves(null, null, true), Surety.SURE),
            turns);
      }
    }
    return turns;
  }

  /** What can happen in a spot. */
  List<Turn> at(Spot spot) {
    List<Turn> turns = new ArrayList<>();
    life.workflow().leaving(spot.state()).forEach(each -> take(spot, each, turns));
    write(spot, turns);
    assign(spot, turns);
    children(spot, turns);
    time(spot, turns);
    return turns;
  }

  private void take(Spot spot, Transition transition, List<Turn> turns) {
    if (!life.isFree(transition, spot) || life.isBarred(transition, spot)) {
      return;
    }
    for (Relation relation : takers(transition, spot)) {
      for (Optional<String> each : reasons(transition)) {
        String given = each.orElse(null);
        String recorded = given == null ? transition.impliedReason() : given;
        Turn.Cause cause =
            relation == Relation.SYSTEM
                ? new Turn.Cause.Elsewhere()
                : new Turn.Cause.Does(new Step.Take(transition.name(), relation, given));
        Surety surety = Surety.of(life.holds(transition, spot));
        Chain.Event move = new Chain.Event.Moves(transition, recorded, false);
        add(cause, Chain.of(life, spot, move, surety), turns);
      }
    }
  }

  /** Who may take a transition: the requester, and one of all others, who make no difference. */
  private List<Relation> takers(Transition transition, Spot spot) {
    List<Relation> takers = new ArrayList<>();
    if (life.may(Relation.REQUESTER, transition)) {
      takers.add(Relation.REQUESTER);
    }
    transition.relations().stream()
        .filter(relation -> relation != Relation.REQUESTER)
        .filter(relation -> life.may(relation, transition, spot))
        .findFirst()
        .ifPresent(takers::add);
    return takers;
  }

  /** What may be given as the reason; empty for none. */
  private static List<Optional<String>> reasons(Transition transition) {
    List<Optional<String>> reasons = new ArrayList<>();
    if (!transition.needs().contains(Need.REASON)) {
      reasons.add(Optional.empty());
    }
    transition.reasons().forEach(reason -> reasons.add(Optional.of(reason)));
    return reasons;
  }

  private void write(Spot spot, List<Turn> turns) {
    boolean heard =
        !life.isEnd(spot.state()) || life.linted().policy().conversation().writableAfterEnd();
    if (life.messagesMatter() && heard) {
      Step step = new Step.Write(Relation.REQUESTER);
      add(step, Chain.of(life, spot, new Chain.Event.Replies(), Surety.SURE), turns);
    }
  }

  private void assign(Spot spot, List<Turn> turns) {
    if (!life.handsMatter()) {
      return;
    }
    boolean ended = life.isEnd(spot.state());
    change(new Step.Assign(null, false), Hands.QUEUED, Trigger.On.ASSIGNED, spot, turns);
    change(new Step.Assign(null, true), Hands.GIVEN, Trigger.On.ASSIGNED, spot, turns);
    if (!ended && (spot.hands() == Hands.QUEUED || spot.hands() == Hands.GIVEN)) {
      change(new Step.Accept(), Hands.TAKEN, Trigger.On.ACCEPTED, spot, turns);
    }
    if (!ended && spot.hands().hasAgent()) {
      change(new Step.Refuse(), Hands.QUEUED, Trigger.On.REFUSED, spot, turns);
    }
  }

  private void change(Step step, Hands hands, Trigger.On heard, Spot spot, List<Turn> turns) {
    add(step, Chain.of(life, spot, new Chain.Event.Changes(hands, heard), Surety.SURE), turns);
  }

  private void children(Spot spot, List<Turn> turns) {
    if (life.isAsked(Fact.CHILDREN)) {
      boolean has = spot.holds(Fact.CHILDREN);
      Step step = has ? new Step.UnlinkChild() : new Step.LinkChild();
      add(
          step,
          Chain.of(life, spot, new Chain.Event.Turns(Fact.CHILDREN, !has), Surety.SURE),
          turns);
    }
  }

  private void time(Spot spot, List<Turn> turns) {
    List<Tick> left =
        life.ticks(spot.state()).stream().filter(tick -> !spot.isAfter(tick)).toList();
    for (Tick tick : left) {
      if (left.stream().noneMatch(other -> other.isSurelyBefore(tick))) {
        add(new Turn.Cause.Comes(tick), come(spot, tick), turns);
      }
    }
  }

  private List<Chain.Rest> come(Spot spot, Tick tick) {
    if (tick.timer() == null) {
      return List.of(new Chain.Rest(spot.after(tick), List.of(), Surety.SURE));
    }
    String name = tick.timer().name();
    List<Chain.Rest> rests = Chain.ofTime(life, spot.after(tick));
    if (tick.timer().transition() != null) {
      return rests;
    }
    // A reminder runs out whatever holds.
    Mark rang = new Mark.Rang(spot.state(), name);
    return rests.stream().map(rest -> with(rang, rest)).toList();
  }

  private static Chain.Rest with(Mark mark, Chain.Rest rest) {
    List<Mark> marks = new ArrayList<>(rest.marks());
    marks.add(mark);
    return new Chain.Rest(rest.spot(), marks, rest.surety());
  }

  private static void add(Step step, List<Chain.Rest> rests, List<Turn> turns) {
    add(new Turn.Cause.Does(step), rests, turns);
  }

  private static void add(Turn.Cause cause, List<Chain.Rest> rests, List<Turn> turns) {
    rests.forEach(rest -> turns.add(new Turn(cause, rest.spot(), rest.marks(), rest.surety())));
  }
}
