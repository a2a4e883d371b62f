package dev.helpdesk.core.notification;

import java.util.Set;

/** The types of events by which people may be told; all but those about telling itself. */
final class EventTypes {

  static final Set<String> KNOWN =
      Set.of(
          "Registered",
          "ContactRefused",
          "FieldsProvided",
          "UpdateNoted",
          "StateChanged",
          "TimerFired",
          "Classified",
          "ClockStarted",
          "ClockPaused",
          "AgreementChosen",
          "ClockResumed",
          "ClockStopped",
          "ClockRetargeted",
          "WarningReached",
          "TargetBreached",
          "BreachWithdrawn",
          "TargetExtended",
          "PeriodExcluded",
          "Assigned",
          "AssignmentAccepted",
          "AssignmentRefused",
          "LeftQueued",
          "FunctionallyEscalated",
          "HierarchicallyEscalated",
          "EscalationAcknowledged",
          "EscalationDecided",
          "EscalationUnanswered",
          "EscalationEnded",
          "MessagePosted",
          "Compared",
          "MatchJudged",
          "LinkAsked",
          "LinkConfirmed",
          "LinkRefused",
          "LinkRemoved",
          "ChildChanged",
          "SurveyInvited",
          "SurveyAnswered",
          "SurveyExpired",
          "DocumentInstalled",
          "FollowUpEnded",
          "FanOutStarted",
          "FanOutStopAsked",
          "FanOutRefusalsNoted",
          "FanOutEnded",
          "ReactionsCutOff",
          "PolicyMigrated");

  private EventTypes() {}
}
