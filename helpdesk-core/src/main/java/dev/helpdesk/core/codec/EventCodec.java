package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Compared;
import dev.helpdesk.core.event.ContactRefused;
import dev.helpdesk.core.event.Document;
import dev.helpdesk.core.event.DocumentInstalled;
import dev.helpdesk.core.event.EscalationAcknowledged;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FanOutEnded;
import dev.helpdesk.core.event.FanOutRefusalsNoted;
import dev.helpdesk.core.event.FanOutStarted;
import dev.helpdesk.core.event.FanOutStopAsked;
import dev.helpdesk.core.event.FieldsProvided;
import dev.helpdesk.core.event.FollowUpEnded;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.LeftQueued;
import dev.helpdesk.core.event.LinkAsked;
import dev.helpdesk.core.event.LinkConfirmed;
import dev.helpdesk.core.event.LinkRefused;
import dev.helpdesk.core.event.LinkRemoved;
import dev.helpdesk.core.event.MatchJudged;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.PeriodExcluded;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.ReactionsCutOff;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyExpired;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TargetExtended;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.view.NewerEventException;

/**
 * How events are kept: as an object that names its type first.
 *
 * <p>Members that are not known are passed over, so that a newer writer may add some; a type that
 * is not known ends in a {@link NewerEventException}. Immutable, safe for use by several threads.
 */
public final class EventCodec implements Codec<Event> {

  private final Tagged<Event> family;

  private EventCodec(Codec<Document> documents) {
    family =
        Tagged.<Event>by("type")
            .with("Registered", Registered.class, TicketEvents.REGISTERED)
            .with("ContactRefused", ContactRefused.class, TicketEvents.CONTACT_REFUSED)
            .with("FieldsProvided", FieldsProvided.class, TicketEvents.FIELDS_PROVIDED)
            .with("UpdateNoted", UpdateNoted.class, TicketEvents.UPDATE_NOTED)
            .with("StateChanged", StateChanged.class, TicketEvents.STATE_CHANGED)
            .with("TimerFired", TimerFired.class, TicketEvents.TIMER_FIRED)
            .with("Classified", Classified.class, TicketEvents.CLASSIFIED)
            .with("AgreementChosen", AgreementChosen.class, ClockEvents.AGREEMENT_CHOSEN)
            .with("ClockStarted", ClockStarted.class, ClockEvents.CLOCK_STARTED)
            .with("ClockPaused", ClockPaused.class, ClockEvents.CLOCK_PAUSED)
            .with("ClockResumed", ClockResumed.class, ClockEvents.CLOCK_RESUMED)
            .with("ClockStopped", ClockStopped.class, ClockEvents.CLOCK_STOPPED)
            .with("ClockRetargeted", ClockRetargeted.class, ClockEvents.CLOCK_RETARGETED)
            .with("WarningReached", WarningReached.class, ClockEvents.WARNING_REACHED)
            .with("TargetBreached", TargetBreached.class, ClockEvents.TARGET_BREACHED)
            .with("BreachWithdrawn", BreachWithdrawn.class, ClockEvents.BREACH_WITHDRAWN)
            .with("TargetExtended", TargetExtended.class, ClockEvents.TARGET_EXTENDED)
            .with("PeriodExcluded", PeriodExcluded.class, ClockEvents.PERIOD_EXCLUDED)
            .with("Assigned", Assigned.class, AssignmentEvents.ASSIGNED)
            .with(
                "AssignmentAccepted",
                AssignmentAccepted.class,
                AssignmentEvents.ASSIGNMENT_ACCEPTED)
            .with("AssignmentRefused", AssignmentRefused.class, AssignmentEvents.ASSIGNMENT_REFUSED)
            .with("LeftQueued", LeftQueued.class, AssignmentEvents.LEFT_QUEUED)
            .with(
                "FunctionallyEscalated",
                FunctionallyEscalated.class,
                EscalationEvents.FUNCTIONALLY_ESCALATED)
            .with(
                "HierarchicallyEscalated",
                HierarchicallyEscalated.class,
                EscalationEvents.HIERARCHICALLY_ESCALATED)
            .with(
                "EscalationAcknowledged",
                EscalationAcknowledged.class,
                EscalationEvents.ESCALATION_ACKNOWLEDGED)
            .with("EscalationDecided", EscalationDecided.class, EscalationEvents.ESCALATION_DECIDED)
            .with(
                "EscalationUnanswered",
                EscalationUnanswered.class,
                EscalationEvents.ESCALATION_UNANSWERED)
            .with("EscalationEnded", EscalationEnded.class, EscalationEvents.ESCALATION_ENDED)
            .with("MessagePosted", MessagePosted.class, TalkEvents.MESSAGE_POSTED)
            .with("NotificationsIssued", NotificationsIssued.class, TalkEvents.NOTIFICATIONS_ISSUED)
            .with("Compared", Compared.class, RelationEvents.COMPARED)
            .with("MatchJudged", MatchJudged.class, RelationEvents.MATCH_JUDGED)
            .with("LinkAsked", LinkAsked.class, RelationEvents.LINK_ASKED)
            .with("LinkConfirmed", LinkConfirmed.class, RelationEvents.LINK_CONFIRMED)
            .with("LinkRefused", LinkRefused.class, RelationEvents.LINK_REFUSED)
            .with("LinkRemoved", LinkRemoved.class, RelationEvents.LINK_REMOVED)
            .with("ChildChanged", ChildChanged.class, RelationEvents.CHILD_CHANGED)
            .with("SurveyInvited", SurveyInvited.class, TalkEvents.SURVEY_INVITED)
            .with("SurveyAnswered", SurveyAnswered.class, TalkEvents.SURVEY_ANSWERED)
            .with("SurveyExpired", SurveyExpired.class, TalkEvents.SURVEY_EXPIRED)
            .with(
                "DocumentInstalled",
                DocumentInstalled.class,
                EngineEvents.documentInstalled(documents))
            .with("FollowUpEnded", FollowUpEnded.class, EngineEvents.FOLLOW_UP_ENDED)
            .with("FanOutStarted", FanOutStarted.class, EngineEvents.FAN_OUT_STARTED)
            .with("FanOutStopAsked", FanOutStopAsked.class, EngineEvents.FAN_OUT_STOP_ASKED)
            .with(
                "FanOutRefusalsNoted",
                FanOutRefusalsNoted.class,
                EngineEvents.FAN_OUT_REFUSALS_NOTED)
            .with("FanOutEnded", FanOutEnded.class, EngineEvents.FAN_OUT_ENDED)
            .with("ReactionsCutOff", ReactionsCutOff.class, EngineEvents.REACTIONS_CUT_OFF)
            .with("PolicyMigrated", PolicyMigrated.class, MigrationCodec.POLICY_MIGRATED)
            .unknown((type, path) -> new NewerEventException(type))
            .build();
  }

  /**
   * Returns the codec of all events.
   *
   * @param documents how the documents are written that are installed
   */
  public static EventCodec of(Codec<Document> documents) {
    return new EventCodec(documents);
  }

  @Override
  public JsonNode schema() {
    return family.schema();
  }

  @Override
  public JsonNode write(Event value) {
    return family.write(value);
  }

  @Override
  public Event read(JsonNode node, Path path) {
    return family.read(node, path);
  }

  /** Returns the bytes over which the digest of a history is made. */
  public byte[] canonical(Event event) {
    return Json.encode(event, this);
  }
}
