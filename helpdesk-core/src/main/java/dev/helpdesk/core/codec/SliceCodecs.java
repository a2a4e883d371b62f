package dev.helpdesk.core.codec;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The slices of a record, one of each room, in the fixed order of the rooms. */
public final class SliceCodecs {

  private static final List<Slice<?>> ROOMS =
      List.of(
          new Slice<>("intake", IntakeState.class, IntakeCodec.STATE, new IntakeState()),
          new Slice<>(
              "classification",
              ClassificationState.class,
              ClassificationCodec.STATE,
              new ClassificationState()),
          new Slice<>("workflow", WorkflowState.class, WorkflowCodec.STATE, WorkflowState.ARRIVED),
          new Slice<>("sla", SlaState.class, SlaCodec.STATE, SlaState.INITIAL),
          new Slice<>(
              "assignment", AssignmentState.class, AssignmentCodec.STATE, AssignmentState.EMPTY),
          new Slice<>(
              "escalation", EscalationState.class, EscalationCodec.STATE, EscalationState.EMPTY),
          new Slice<>(
              "conversation",
              ConversationState.class,
              ConversationCodec.STATE,
              ConversationState.EMPTY),
          new Slice<>("relation", RelationState.class, RelationCodec.STATE, RelationState.EMPTY),
          new Slice<>(
              "knowledge", KnowledgeState.class, KnowledgeCodec.STATE, KnowledgeState.EMPTY),
          new Slice<>("survey", SurveyState.class, SurveyCodec.STATE, SurveyState.NONE),
          new Slice<>(
              "notification",
              NotificationState.class,
              NotificationCodec.STATE,
              NotificationState.EMPTY));

  /**
   * All slices as one object, by the names of their rooms; a list of as many states in that order.
   *
   * <p>A slice that an older writer left out is that of a record of which nothing has happened. A
   * list of other states, or in another order, is refused on writing.
   */
  public static final ObjectCodec<List<Object>> SLICES = slices();

  private SliceCodecs() {}

  /** Returns the names of the rooms in their fixed order. */
  public static List<String> rooms() {
    return ROOMS.stream().map(Slice::room).toList();
  }

  private static ObjectCodec<List<Object>> slices() {
    List<Field<List<Object>, ?>> fields = new ArrayList<>();
    for (Slice<?> slice : ROOMS) {
      fields.add(slice.field(fields.size()));
    }
    return ObjectCodec.of(
        fields,
        given -> {
          List<Object> states = new ArrayList<>();
          for (Field<List<Object>, ?> field : fields) {
            states.add(given.get(field));
          }
          return Collections.unmodifiableList(states);
        });
  }

  private record Slice<S>(String room, Class<S> type, Codec<S> codec, S initial) {

    Field<List<Object>, S> field(int place) {
      return Fields.added(room, states -> at(states, place), codec, initial);
    }

    private S at(List<Object> states, int place) {
      if (states.size() != ROOMS.size() || !type.isInstance(states.get(place))) {
        throw new InvalidValueException("slices", "one of each room, in the order of the rooms");
      }
      return type.cast(states.get(place));
    }
  }
}
