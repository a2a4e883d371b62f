package dev.helpdesk.core.codec;

import static dev.helpdesk.core.codec.RoundTripPropertyTest.comesBack;

import dev.helpdesk.core.assignment.internal.AssignmentState;
import dev.helpdesk.core.classification.internal.ClassificationState;
import dev.helpdesk.core.conversation.internal.ConversationState;
import dev.helpdesk.core.escalation.internal.EscalationState;
import dev.helpdesk.core.intake.internal.IntakeState;
import dev.helpdesk.core.knowledge.internal.KnowledgeState;
import dev.helpdesk.core.notification.internal.NotificationState;
import dev.helpdesk.core.relation.internal.RelationState;
import dev.helpdesk.core.sla.internal.SlaState;
import dev.helpdesk.core.survey.internal.SurveyState;
import dev.helpdesk.core.workflow.internal.WorkflowState;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a room remembers comes back as it was. */
class RoomStatesPropertyTest {

  private static final Tagged<Object> STATES =
      Tagged.<Object>by("room")
          .with("intake", IntakeState.class, IntakeCodec.STATE)
          .with("classification", ClassificationState.class, ClassificationCodec.STATE)
          .with("workflow", WorkflowState.class, WorkflowCodec.STATE)
          .with("sla", SlaState.class, SlaCodec.STATE)
          .with("assignment", AssignmentState.class, AssignmentCodec.STATE)
          .with("escalation", EscalationState.class, EscalationCodec.STATE)
          .with("conversation", ConversationState.class, ConversationCodec.STATE)
          .with("relation", RelationState.class, RelationCodec.STATE)
          .with("knowledge", KnowledgeState.class, KnowledgeCodec.STATE)
          .with("survey", SurveyState.class, SurveyCodec.STATE)
          .with("notification", NotificationState.class, NotificationCodec.STATE)
          .build();

  @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void what_a_room_remembers_comes_back(@ForAll("states") Object state) {
    comesBack(state, STATES);
  }

  @Provide
  Arbitrary<Object> states() {
    Instances instances = CoreArbitraries.instances();
    return Arbitraries.oneOf(
        List.of(
            instances.of(IntakeState.class),
            instances.of(ClassificationState.class),
            instances.of(WorkflowState.class),
            instances.of(SlaState.class),
            instances.of(AssignmentState.class),
            instances.of(EscalationState.class),
            instances.of(ConversationState.class),
            instances.of(RelationState.class),
            instances.of(KnowledgeState.class),
            instances.of(SurveyState.class),
            instances.of(NotificationState.class)));
  }
}
