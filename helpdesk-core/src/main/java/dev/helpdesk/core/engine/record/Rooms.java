package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.internal.AssignmentRoom;
import dev.helpdesk.core.assignment.internal.AssignmentState;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.internal.ClassificationRoom;
import dev.helpdesk.core.classification.internal.ClassificationState;
import dev.helpdesk.core.codec.AssignmentCodec;
import dev.helpdesk.core.codec.ClassificationCodec;
import dev.helpdesk.core.codec.ConversationCodec;
import dev.helpdesk.core.codec.EscalationCodec;
import dev.helpdesk.core.codec.IntakeCodec;
import dev.helpdesk.core.codec.KnowledgeCodec;
import dev.helpdesk.core.codec.NotificationCodec;
import dev.helpdesk.core.codec.RelationCodec;
import dev.helpdesk.core.codec.SlaCodec;
import dev.helpdesk.core.codec.SurveyCodec;
import dev.helpdesk.core.codec.WorkflowCodec;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.conversation.internal.ConversationRoom;
import dev.helpdesk.core.conversation.internal.ConversationState;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.internal.EscalationRoom;
import dev.helpdesk.core.escalation.internal.EscalationState;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.internal.IntakeRoom;
import dev.helpdesk.core.intake.internal.IntakeState;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.knowledge.internal.KnowledgeRoom;
import dev.helpdesk.core.knowledge.internal.KnowledgeState;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.internal.NotificationRoom;
import dev.helpdesk.core.notification.internal.NotificationState;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.relation.internal.RelationRoom;
import dev.helpdesk.core.relation.internal.RelationState;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.internal.SlaRoom;
import dev.helpdesk.core.sla.internal.SlaState;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.survey.internal.SurveyRoom;
import dev.helpdesk.core.survey.internal.SurveyState;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.core.workflow.internal.WorkflowRoom;
import dev.helpdesk.core.workflow.internal.WorkflowState;
import java.util.List;

/** The rooms that take part in each kind of record, in the one order in which they decide. */
public final class Rooms {

  /** Notes how what was owed ended; takes part in every kind. */
  public static final Slot<CarryState, Policy> CARRY =
      new Slot<>("carry", 0, new CarryRoom(), policy -> policy, RecordCodecs.CARRY);

  /** Policies and calendars. */
  public static final Slot<DocumentState, Policy> DOCUMENT =
      new Slot<>("document", 1, new DocumentRoom(), policy -> policy, RecordCodecs.DOCUMENT);

  /** How contacts become tickets. */
  public static final Slot<IntakeState, IntakePolicy> INTAKE =
      new Slot<>("intake", 1, new IntakeRoom(), Policy::intake, IntakeCodec.STATE);

  /** Impact, urgency, priority. */
  public static final Slot<ClassificationState, ClassificationPolicy> CLASSIFICATION =
      new Slot<>(
          "classification",
          2,
          new ClassificationRoom(),
          Policy::classification,
          ClassificationCodec.STATE);

  /** States and transitions. */
  public static final Slot<WorkflowState, WorkflowPolicy> WORKFLOW =
      new Slot<>("workflow", 3, new WorkflowRoom(), Policy::workflow, WorkflowCodec.STATE);

  /** Clocks. */
  public static final Slot<SlaState, SlaPolicy> SLA =
      new Slot<>("sla", 4, new SlaRoom(), Policy::sla, SlaCodec.STATE);

  /** Who has a ticket. */
  public static final Slot<AssignmentState, AssignmentPolicy> ASSIGNMENT =
      new Slot<>("assignment", 5, new AssignmentRoom(), Policy::assignment, AssignmentCodec.STATE);

  /** Raising tickets, asking for decisions. */
  public static final Slot<EscalationState, EscalationPolicy> ESCALATION =
      new Slot<>("escalation", 6, new EscalationRoom(), Policy::escalation, EscalationCodec.STATE);

  /** Messages. */
  public static final Slot<ConversationState, ConversationPolicy> CONVERSATION =
      new Slot<>(
          "conversation", 7, new ConversationRoom(), Policy::conversation, ConversationCodec.STATE);

  /** Links. */
  public static final Slot<RelationState, RelationPolicy> RELATION =
      new Slot<>("relation", 8, new RelationRoom(), Policy::relation, RelationCodec.STATE);

  /** Comparison with what is known. */
  public static final Slot<KnowledgeState, KnowledgePolicy> KNOWLEDGE =
      new Slot<>("knowledge", 9, new KnowledgeRoom(), Policy::knowledge, KnowledgeCodec.STATE);

  /** Satisfaction. */
  public static final Slot<SurveyState, SurveyPolicy> SURVEY =
      new Slot<>("survey", 10, new SurveyRoom(), Policy::survey, SurveyCodec.STATE);

  /** Who is told what. Last, so that it tells of all that the others decided. */
  public static final Slot<NotificationState, NotificationPolicy> NOTIFICATION =
      new Slot<>(
          "notification",
          11,
          new NotificationRoom(),
          Policy::notification,
          NotificationCodec.STATE);

  private static final List<Slot<?, ?>> TICKET =
      List.of(
          CARRY,
          INTAKE,
          CLASSIFICATION,
          WORKFLOW,
          SLA,
          ASSIGNMENT,
          ESCALATION,
          CONVERSATION,
          RELATION,
          KNOWLEDGE,
          SURVEY,
          NOTIFICATION);

  private static final List<Slot<?, ?>> DOCUMENTS = List.of(CARRY, DOCUMENT);

  private static final List<Slot<?, ?>> FAN_OUTS = List.of(CARRY);

  private Rooms() {}

  /** Returns the rooms of a kind of record, in their order. */
  public static List<Slot<?, ?>> of(String kind) {
    return switch (kind) {
      case Kinds.POLICY, Kinds.CALENDAR -> DOCUMENTS;
      case Kinds.FAN_OUT -> FAN_OUTS;
      default -> TICKET;
    };
  }
}
