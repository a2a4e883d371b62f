package dev.helpdesk.core.codec;

import static dev.helpdesk.core.codec.RoundTripPropertyTest.comesBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.helpdesk.model.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a room remembers comes back as it was. */
class RoomStatesPropertyTest {

  private static final List<Class<?>> STATES =
      List.of(
          IntakeState.class,
          ClassificationState.class,
          WorkflowState.class,
          SlaState.class,
          AssignmentState.class,
          EscalationState.class,
          ConversationState.class,
          RelationState.class,
          KnowledgeState.class,
          SurveyState.class,
          NotificationState.class);

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void the_slices_of_every_room_come_back(@ForAll("slices") List<Object> slices) {
    comesBack(slices, SliceCodecs.SLICES);
  }

  @Example
  void slices_that_an_older_writer_left_out_are_those_of_a_new_record() {
    byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
    List<Object> read = Json.decode(nothing, SliceCodecs.SLICES);
    assertThat(read).extracting(Object::getClass).isEqualTo(STATES);
    assertThat(read).contains(SlaState.INITIAL, WorkflowState.ARRIVED);
  }

  @Example
  void slices_in_another_order_are_refused() {
    List<Object> wrong = List.of(SlaState.INITIAL);
    assertThatThrownBy(() -> Json.encode(wrong, SliceCodecs.SLICES))
        .isInstanceOf(InvalidValueException.class);
    assertThat(SliceCodecs.rooms()).hasSameSizeAs(STATES).contains("sla").doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<List<Object>> slices() {
    Instances instances = CoreArbitraries.instances();
    List<Arbitrary<Object>> parts =
        STATES.stream().<Arbitrary<Object>>map(type -> instances.of(type).map(s -> s)).toList();
    return Combinators.combine(parts).as(states -> states);
  }
}
