package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Progress;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.Actions;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.model.TextKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words the events by which a ticket moves. */
final class Moves {

  static final String REGISTER = "register";
  static final String IMPORT = "import";
  static final String CORRECT = "correct";

  private Moves() {}

  /** The ticket's first state. */
  static StateChanged first(State state, boolean imported) {
    return new StateChanged(
        null,
        state.name(),
        null,
        state.category(),
        imported ? IMPORT : REGISTER,
        null,
        null,
        false,
        false);
  }

  /** Along a transition. */
  static StateChanged along(
      Workflow workflow,
      Transition transition,
      RecordView record,
      @Nullable String reason,
      @Nullable TextKey text) {
    State target = workflow.state(transition.to()).orElseThrow();
    String recorded = reason == null ? transition.impliedReason() : reason;
    return to(target, record, transition.name(), recorded, text, transition.effects(), false);
  }

  /** Into a state that its source says it is in. */
  static StateChanged corrected(State target, RecordView record) {
    return to(target, record, CORRECT, null, null, List.of(), true);
  }

  /** The transition that an event takes by itself now, nothing standing in its way. */
  static Optional<Transition> triggered(Workflow workflow, Situation situation, Trigger.On event) {
    RecordView record = situation.record();
    Progress progress = record.progress();
    Actions actions = actions(workflow, situation);
    for (Transition transition : workflow.leaving(progress.state())) {
      if (transition.isTriggered(event, progress.reason()) && actions.isFree(transition)) {
        return Optional.of(transition);
      }
    }
    return Optional.empty();
  }

  /** What can be done with the record as it stands. */
  static Actions actions(Workflow workflow, Situation situation) {
    return Actions.of(workflow, situation.record(), new AskedFacts(situation));
  }

  private static StateChanged to(
      State target,
      RecordView record,
      String transition,
      @Nullable String reason,
      @Nullable TextKey text,
      List<Effect> effects,
      boolean corrected) {
    Progress before = record.progress();
    return new StateChanged(
        before.state(),
        target.name(),
        before.category(),
        target.category(),
        transition,
        reason,
        text,
        isDone(before.category()) && !isDone(target.category()),
        corrected,
        effects);
  }

  private static boolean isDone(StateCategory category) {
    return switch (category) {
      case NEW, ACTIVE, WAITING -> false;
      case RESOLVED, CLOSED, CANCELLED -> true;
    };
  }
}
