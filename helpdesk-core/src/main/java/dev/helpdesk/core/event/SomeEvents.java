package dev.helpdesk.core.event;

/**
 * Cases for a handler that is interested in some events only, and in new ones not at all.
 *
 * @param <R> what a case gives
 */
public abstract class SomeEvents<R> implements Event.Cases<R> {

  /** Creates the handler. */
  protected SomeEvents() {}

  /** Handles every event whose case isn't overridden. */
  protected abstract R otherwise(Event event);

  @Override
  public R registered(Registered event) {
    return otherwise(event);
  }

  @Override
  public R contactRefused(ContactRefused event) {
    return otherwise(event);
  }

  @Override
  public R fieldsProvided(FieldsProvided event) {
    return otherwise(event);
  }

  @Override
  public R updateNoted(UpdateNoted event) {
    return otherwise(event);
  }

  @Override
  public R stateChanged(StateChanged event) {
    return otherwise(event);
  }

  @Override
  public R timerFired(TimerFired event) {
    return otherwise(event);
  }

  @Override
  public R classified(Classified event) {
    return otherwise(event);
  }

  @Override
  public R agreementChosen(AgreementChosen event) {
    return otherwise(event);
  }

  @Override
  public R clockStarted(ClockStarted event) {
    return otherwise(event);
  }

  @Override
  public R clockPaused(ClockPaused event) {
    return otherwise(event);
  }

  @Override
  public R clockResumed(ClockResumed event) {
    return otherwise(event);
  }

  @Override
  public R clockStopped(ClockStopped event) {
    return otherwise(event);
  }

  @Override
  public R clockRetargeted(ClockRetargeted event) {
    return otherwise(event);
  }

  @Override
  public R warningReached(WarningReached event) {
    return otherwise(event);
  }

  @Override
  public R targetBreached(TargetBreached event) {
    return otherwise(event);
  }

  @Override
  public R breachWithdrawn(BreachWithdrawn event) {
    return otherwise(event);
  }

  @Override
  public R targetExtended(TargetExtended event) {
    return otherwise(event);
  }

  @Override
  public R periodExcluded(PeriodExcluded event) {
    return otherwise(event);
  }

  @Override
  public R assigned(Assigned event) {
    return otherwise(event);
  }

  @Override
  public R assignmentAccepted(AssignmentAccepted event) {
    return otherwise(event);
  }

  @Override
  public R assignmentRefused(AssignmentRefused event) {
    return otherwise(event);
  }

  @Override
  public R leftQueued(LeftQueued event) {
    return otherwise(event);
  }

  @Override
  public R functionallyEscalated(FunctionallyEscalated event) {
    return otherwise(event);
  }

  @Override
  public R hierarchicallyEscalated(HierarchicallyEscalated event) {
    return otherwise(event);
  }

  @Override
  public R escalationAcknowledged(EscalationAcknowledged event) {
    return otherwise(event);
  }

  @Override
  public R escalationDecided(EscalationDecided event) {
    return otherwise(event);
  }

  @Override
  public R escalationUnanswered(EscalationUnanswered event) {
    return otherwise(event);
  }

  @Override
  public R escalationEnded(EscalationEnded event) {
    return otherwise(event);
  }

  @Override
  public R messagePosted(MessagePosted event) {
    return otherwise(event);
  }

  @Override
  public R notificationsIssued(NotificationsIssued event) {
    return otherwise(event);
  }

  @Override
  public R compared(Compared event) {
    return otherwise(event);
  }

  @Override
  public R matchJudged(MatchJudged event) {
    return otherwise(event);
  }

  @Override
  public R linkAsked(LinkAsked event) {
    return otherwise(event);
  }

  @Override
  public R linkConfirmed(LinkConfirmed event) {
    return otherwise(event);
  }

  @Override
  public R linkRefused(LinkRefused event) {
    return otherwise(event);
  }

  @Override
  public R linkRemoved(LinkRemoved event) {
    return otherwise(event);
  }

  @Override
  public R childChanged(ChildChanged event) {
    return otherwise(event);
  }

  @Override
  public R surveyInvited(SurveyInvited event) {
    return otherwise(event);
  }

  @Override
  public R surveyAnswered(SurveyAnswered event) {
    return otherwise(event);
  }

  @Override
  public R surveyExpired(SurveyExpired event) {
    return otherwise(event);
  }

  @Override
  public R documentInstalled(DocumentInstalled event) {
    return otherwise(event);
  }

  @Override
  public R followUpEnded(FollowUpEnded event) {
    return otherwise(event);
  }

  @Override
  public R fanOutStarted(FanOutStarted event) {
    return otherwise(event);
  }

  @Override
  public R fanOutStopAsked(FanOutStopAsked event) {
    return otherwise(event);
  }

  @Override
  public R fanOutRefusalsNoted(FanOutRefusalsNoted event) {
    return otherwise(event);
  }

  @Override
  public R fanOutEnded(FanOutEnded event) {
    return otherwise(event);
  }

  @Override
  public R reactionsCutOff(ReactionsCutOff event) {
    return otherwise(event);
  }

  @Override
  public R policyMigrated(PolicyMigrated event) {
    return otherwise(event);
  }
}
