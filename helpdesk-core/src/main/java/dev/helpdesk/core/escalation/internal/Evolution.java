package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.escalation.EscalationView.Status;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.EscalationAcknowledged;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import org.jspecify.annotations.Nullable;

/** Builds the slice from the events, whatever they are. */
final class Evolution extends SomeEvents<EscalationState> {

  private final EscalationState slice;
  private final Happened happened;
  private final Since here;

  Evolution(EscalationState slice, Happened happened) {
    this.slice = slice;
    this.happened = happened;
    this.here = Since.of(happened);
  }

  @Override
  protected EscalationState otherwise(Event event) {
    return slice;
  }

  @Override
  public EscalationState registered(Registered event) {
    return slice.with(slice.timing().owned(here, null));
  }

  @Override
  public EscalationState stateChanged(StateChanged event) {
    return updated(running(event.category()));
  }

  /** No step and no update; but where it stands may be open work by now, or wait. */
  @Override
  public EscalationState policyMigrated(PolicyMigrated event) {
    return slice.with(running(event.category()));
  }

  private Timing running(StateCategory category) {
    Since before = slice.timing().running();
    boolean runs = category == StateCategory.NEW || category == StateCategory.ACTIVE;
    Since running = runs && before == null ? here : before;
    return slice.timing().running(runs ? running : null);
  }

  @Override
  public EscalationState classified(Classified event) {
    return updated(slice.timing()).with(slice.causes().weighing(event.weight()));
  }

  @Override
  public EscalationState assigned(Assigned event) {
    Timing timing = slice.timing();
    Since before = timing.withoutAgent();
    return updated(
        event.agent() == null
            ? timing.owned(before == null ? here : before, null)
            : timing.owned(null, here));
  }

  @Override
  public EscalationState assignmentAccepted(AssignmentAccepted event) {
    return updated(slice.timing().owned(null, null));
  }

  @Override
  public EscalationState assignmentRefused(AssignmentRefused event) {
    return updated(slice.timing().owned(here, null));
  }

  @Override
  public EscalationState messagePosted(MessagePosted event) {
    return event.side() == Side.DESK && !event.automatic() ? updated(slice.timing()) : slice;
  }

  @Override
  public EscalationState updateNoted(UpdateNoted event) {
    return updated(slice.timing());
  }

  /** What follows by policy or time is no update, or silence would end by what it causes. */
  private EscalationState updated(Timing timing) {
    boolean bySomebody = !happened.reaction() && !happened.command().equals("Wake");
    return slice.with(bySomebody ? timing.updated(here) : timing);
  }

  @Override
  public EscalationState timerFired(TimerFired event) {
    String rule = RuleTimers.ruleOf(event);
    return rule == null ? slice : slice.with(slice.timing().fired(rule, here));
  }

  @Override
  public EscalationState warningReached(WarningReached event) {
    return slice.with(
        slice
            .causes()
            .crossed(
                event.metric(), event.warning().code(), event.reachedAt(), happened.version()));
  }

  @Override
  public EscalationState targetBreached(TargetBreached event) {
    return slice.with(
        slice.causes().crossed(event.metric(), "100", event.breachedAt(), happened.version()));
  }

  @Override
  public EscalationState hierarchicallyEscalated(HierarchicallyEscalated event) {
    return slice
        .numbered(event.number())
        .with(
            new EscalationView(
                event.number(),
                event.level(),
                event.contact(),
                event.cause(),
                happened.at(),
                event.answerBy(),
                event.question(),
                Status.ASKED,
                null,
                null));
  }

  @Override
  public EscalationState escalationUnanswered(EscalationUnanswered event) {
    return slice.numbered(event.number());
  }

  @Override
  public EscalationState escalationAcknowledged(EscalationAcknowledged event) {
    return moved(event.number(), Status.ACKNOWLEDGED, event.contact(), null);
  }

  @Override
  public EscalationState escalationDecided(EscalationDecided event) {
    return moved(event.number(), Status.DECIDED, event.contact(), event.decision());
  }

  @Override
  public EscalationState escalationEnded(EscalationEnded event) {
    EscalationView before = slice.escalation(event.number());
    return moved(
            event.number(),
            status(event.cause()),
            before == null ? null : before.answeredBy(),
            null)
        .numbered(event.number());
  }

  private static Status status(String cause) {
    return switch (cause) {
      case Ladder.RESOLVED -> Status.RESOLVED;
      case Ladder.WITHDRAWN -> Status.WITHDRAWN;
      default -> Status.EXHAUSTED;
    };
  }

  private EscalationState moved(
      int number, Status status, @Nullable ActorId by, @Nullable EscalationDecision decision) {
    EscalationView before = slice.escalation(number);
    return before == null
        ? slice
        : slice.with(
            new EscalationView(
                number,
                before.level(),
                before.contact(),
                before.cause(),
                before.askedAt(),
                before.answerBy(),
                before.question(),
                status,
                by,
                decision));
  }
}
