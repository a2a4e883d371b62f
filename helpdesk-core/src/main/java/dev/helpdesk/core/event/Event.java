package dev.helpdesk.core.event;

/**
 * Something that happened to a record. What is built from events is built from them alone.
 *
 * <p>Events carry results (the priority that was found, the time elapsed so far), never what would
 * need a policy, a calendar or a clock to be understood. They hold no personal values and no free
 * text, only the keys of texts. Immutable.
 */
public sealed interface Event
    permits Registered,
        ContactRefused,
        FieldsProvided,
        UpdateNoted,
        StateChanged,
        TimerFired,
        Classified,
        AgreementChosen,
        ClockStarted,
        ClockPaused,
        ClockResumed,
        ClockStopped,
        ClockRetargeted,
        WarningReached,
        TargetBreached,
        BreachWithdrawn,
        TargetExtended,
        PeriodExcluded,
        Assigned,
        AssignmentAccepted,
        AssignmentRefused,
        LeftQueued,
        FunctionallyEscalated,
        HierarchicallyEscalated,
        EscalationAcknowledged,
        EscalationDecided,
        EscalationUnanswered,
        EscalationEnded,
        MessagePosted,
        NotificationsIssued,
        Compared,
        MatchJudged,
        LinkAsked,
        LinkConfirmed,
        LinkRefused,
        LinkRemoved,
        ChildChanged,
        SurveyInvited,
        SurveyAnswered,
        SurveyExpired,
        DocumentInstalled,
        FollowUpEnded,
        FanOutStarted,
        FanOutStopAsked,
        FanOutRefusalsNoted,
        FanOutEnded,
        ReactionsCutOff,
        PolicyMigrated {

  /** Calls the case of this event. */
  <R> R match(Cases<R> cases);

  /** Returns the stable name of this kind of event. */
  String eventType();

  /**
   * One case for each kind of event; a new kind breaks every complete handler at compile time.
   *
   * @param <R> what a case gives
   */
  interface Cases<R> {

    /** Handles {@link Registered}. */
    R registered(Registered event);

    /** Handles {@link ContactRefused}. */
    R contactRefused(ContactRefused event);

    /** Handles {@link FieldsProvided}. */
    R fieldsProvided(FieldsProvided event);

    /** Handles {@link UpdateNoted}. */
    R updateNoted(UpdateNoted event);

    /** Handles {@link StateChanged}. */
    R stateChanged(StateChanged event);

    /** Handles {@link TimerFired}. */
    R timerFired(TimerFired event);

    /** Handles {@link Classified}. */
    R classified(Classified event);

    /** Handles {@link AgreementChosen}. */
    R agreementChosen(AgreementChosen event);

    /** Handles {@link ClockStarted}. */
    R clockStarted(ClockStarted event);

    /** Handles {@link ClockPaused}. */
    R clockPaused(ClockPaused event);

    /** Handles {@link ClockResumed}. */
    R clockResumed(ClockResumed event);

    /** Handles {@link ClockStopped}. */
    R clockStopped(ClockStopped event);

    /** Handles {@link ClockRetargeted}. */
    R clockRetargeted(ClockRetargeted event);

    /** Handles {@link WarningReached}. */
    R warningReached(WarningReached event);

    /** Handles {@link TargetBreached}. */
    R targetBreached(TargetBreached event);

    /** Handles {@link BreachWithdrawn}. */
    R breachWithdrawn(BreachWithdrawn event);

    /** Handles {@link TargetExtended}. */
    R targetExtended(TargetExtended event);

    /** Handles {@link PeriodExcluded}. */
    R periodExcluded(PeriodExcluded event);

    /** Handles {@link Assigned}. */
    R assigned(Assigned event);

    /** Handles {@link AssignmentAccepted}. */
    R assignmentAccepted(AssignmentAccepted event);

    /** Handles {@link AssignmentRefused}. */
    R assignmentRefused(AssignmentRefused event);

    /** Handles {@link LeftQueued}. */
    R leftQueued(LeftQueued event);

    /** Handles {@link FunctionallyEscalated}. */
    R functionallyEscalated(FunctionallyEscalated event);

    /** Handles {@link HierarchicallyEscalated}. */
    R hierarchicallyEscalated(HierarchicallyEscalated event);

    /** Handles {@link EscalationAcknowledged}. */
    R escalationAcknowledged(EscalationAcknowledged event);

    /** Handles {@link EscalationDecided}. */
    R escalationDecided(EscalationDecided event);

    /** Handles {@link EscalationUnanswered}. */
    R escalationUnanswered(EscalationUnanswered event);

    /** Handles {@link EscalationEnded}. */
    R escalationEnded(EscalationEnded event);

    /** Handles {@link MessagePosted}. */
    R messagePosted(MessagePosted event);

    /** Handles {@link NotificationsIssued}. */
    R notificationsIssued(NotificationsIssued event);

    /** Handles {@link Compared}. */
    R compared(Compared event);

    /** Handles {@link MatchJudged}. */
    R matchJudged(MatchJudged event);

    /** Handles {@link LinkAsked}. */
    R linkAsked(LinkAsked event);

    /** Handles {@link LinkConfirmed}. */
    R linkConfirmed(LinkConfirmed event);

    /** Handles {@link LinkRefused}. */
    R linkRefused(LinkRefused event);

    /** Handles {@link LinkRemoved}. */
    R linkRemoved(LinkRemoved event);

    /** Handles {@link ChildChanged}. */
    R childChanged(ChildChanged event);

    /** Handles {@link SurveyInvited}. */
    R surveyInvited(SurveyInvited event);

    /** Handles {@link SurveyAnswered}. */
    R surveyAnswered(SurveyAnswered event);

    /** Handles {@link SurveyExpired}. */
    R surveyExpired(SurveyExpired event);

    /** Handles {@link DocumentInstalled}. */
    R documentInstalled(DocumentInstalled event);

    /** Handles {@link FollowUpEnded}. */
    R followUpEnded(FollowUpEnded event);

    /** Handles {@link FanOutStarted}. */
    R fanOutStarted(FanOutStarted event);

    /** Handles {@link FanOutStopAsked}. */
    R fanOutStopAsked(FanOutStopAsked event);

    /** Handles {@link FanOutRefusalsNoted}. */
    R fanOutRefusalsNoted(FanOutRefusalsNoted event);

    /** Handles {@link FanOutEnded}. */
    R fanOutEnded(FanOutEnded event);

    /** Handles {@link ReactionsCutOff}. */
    R reactionsCutOff(ReactionsCutOff event);

    /** Handles {@link PolicyMigrated}. */
    R policyMigrated(PolicyMigrated event);
  }
}
