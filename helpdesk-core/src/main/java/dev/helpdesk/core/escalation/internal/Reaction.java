package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows from an event: rules that fire, escalations that end. */
final class Reaction extends SomeEvents<Runnable> {

  /** What raised a ticket, where a transition did. */
  private static final String BY_WORKFLOW = "workflow";

  private final EscalationState slice;
  private final EscalationPolicy policy;
  private final Situation situation;
  private final Draft draft;

  Reaction(EscalationState slice, EscalationPolicy policy, Situation situation, Draft draft) {
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
  }

  @Override
  protected Runnable otherwise(Event event) {
    return () -> {};
  }

  @Override
  public Runnable warningReached(WarningReached event) {
    EscalationTrigger cause = new EscalationTrigger.MetricWarning(event.metric(), event.warning());
    return () -> fire(slice.causes().fresh() ? Set.of(cause) : Set.of());
  }

  @Override
  public Runnable targetBreached(TargetBreached event) {
    EscalationTrigger cause = new EscalationTrigger.MetricBreached(event.metric());
    return () -> fire(slice.causes().fresh() ? Set.of(cause) : Set.of());
  }

  @Override
  public Runnable stateChanged(StateChanged event) {
    if (!situation.record().isOpen()) {
      return () -> slice.pending().forEach(pending -> end(pending.number(), Ladder.RESOLVED));
    }
    int times = situation.record().counts().reopens();
    boolean counts = event.reopened() && times > 0;
    return () -> {
      follow(event);
      fire(counts ? Set.of(new EscalationTrigger.ReopenedTimes(times)) : Set.of());
    };
  }

  /** Does what the transition says, before the rules hear of it. */
  private void follow(StateChanged event) {
    if (event.effects().contains(Effect.END_ESCALATIONS)) {
      slice.pending().forEach(pending -> end(pending.number(), Ladder.WITHDRAWN));
    }
    if (event.effects().contains(Effect.RAISE_LEVEL)
        && isGoingOn()
        && !InFlight.of(draft).isRaising()) {
      Raise raise = new Raise(situation);
      raise
          .toNextLevel()
          .ifPresent(group -> draft.add(raise.event(group, null, BY_WORKFLOW, event.text())));
    }
  }

  @Override
  public Runnable assigned(Assigned event) {
    int times = situation.record().counts().reassignments();
    boolean counts = event.reassigned() && times > 0;
    return () -> fire(counts ? Set.of(new EscalationTrigger.ReassignedTimes(times)) : Set.of());
  }

  @Override
  public Runnable classified(Classified event) {
    return () ->
        fire(
            slice.causes().ranksRaisedTo().stream()
                .map(EscalationTrigger.PriorityRaisedTo::new)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Runnable timerFired(TimerFired event) {
    String name = RuleTimers.ruleOf(event);
    EscalationRule rule = name == null ? null : policy.rule(name);
    return rule == null || !isGoingOn() ? () -> {} : () -> fire(rule);
  }

  /** One that was asked for while the ticket was being resolved is over as it begins. */
  @Override
  public Runnable hierarchicallyEscalated(HierarchicallyEscalated event) {
    EscalationView asked = slice.escalation(event.number());
    boolean late = !situation.record().isOpen() && asked != null && asked.isPending();
    return late ? () -> end(event.number(), Ladder.RESOLVED) : () -> {};
  }

  private void end(int number, String cause) {
    if (!InFlight.of(draft).isEnding(number)) {
      draft.add(new EscalationEnded(number, cause));
    }
  }

  private void fire(Set<? extends EscalationTrigger> causes) {
    if (!causes.isEmpty() && isGoingOn()) {
      policy.rules().stream().filter(rule -> causes.contains(rule.trigger())).forEach(this::fire);
    }
  }

  private void fire(EscalationRule rule) {
    new RuleFiring(rule, slice, policy, situation, draft).fire();
  }

  private boolean isGoingOn() {
    return situation.record().isOpen() && !InFlight.of(draft).isLeaving();
  }
}
