package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Reopening;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves tickets along their workflow: by command, by what happens to them, and by time. */
public final class WorkflowRoom implements Room<WorkflowState, WorkflowPolicy> {

  /** Creates the room. */
  public WorkflowRoom() {}

  @Override
  public WorkflowState initial() {
    return WorkflowState.ARRIVED;
  }

  @Override
  public WorkflowState evolve(WorkflowState slice, Happened happened) {
    return happened
        .event()
        .match(
            new SomeEvents<WorkflowState>() {
              @Override
              protected WorkflowState otherwise(Event event) {
                return slice;
              }

              @Override
              public WorkflowState stateChanged(StateChanged event) {
                return WorkflowState.ARRIVED;
              }

              @Override
              public WorkflowState timerFired(TimerFired event) {
                return slice.withFired(event.timer());
              }
            });
  }

  @Override
  public @Nullable Refusal decide(
      Command command,
      WorkflowState slice,
      WorkflowPolicy policy,
      Situation situation,
      Draft draft) {
    return command.match(new WorkflowDecision(policy, situation, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause,
      WorkflowState slice,
      WorkflowPolicy policy,
      Situation situation,
      Draft draft) {
    RecordView record = situation.record();
    Optional<Trigger.On> trigger = cause.event().match(new WorkflowReaction(record));
    // While the ticket is on its way, nothing moves it; where it arrives, it is caught up with.
    if (trigger.isEmpty()
        || draft.waiting().stream().anyMatch(event -> event.match(new IsMove()))) {
      return;
    }
    Workflow workflow = policy.workflow(record.kind());
    Reopening reopening = Reopening.of(workflow, record, situation.now(), situation::calendar);
    Optional<StateChanged> move =
        trigger
            .flatMap(event -> Moves.triggered(workflow, situation, event))
            .map(taken -> Moves.along(workflow, taken, record, null, null))
            .filter(moved -> !reopening.bars(moved.category()));
    if (move.isPresent()) {
      draft.add(move.get());
    } else if (reopening.isFollowedUp() && !situation.isMuted()) {
      cause.event().match(new FollowUp(record.id())).ifPresent(draft::owe);
    }
  }

  @Override
  public @Nullable Instant wakeUp(WorkflowState slice, WorkflowPolicy policy, Situation situation) {
    Workflow workflow = policy.workflow(situation.record().kind());
    return Timers.pending(slice, workflow, situation).stream()
        .findFirst()
        .map(Timers.Due::at)
        .orElse(null);
  }

  @Override
  public void ahead(
      WorkflowState slice, WorkflowPolicy policy, Situation situation, Consumer<Instant> out) {
    Workflow workflow = policy.workflow(situation.record().kind());
    Timers.pending(slice, workflow, situation).stream()
        .sorted(Comparator.comparing(due -> due.timer().name()))
        .forEach(due -> out.accept(due.at()));
  }

  @Override
  public void due(WorkflowState slice, WorkflowPolicy policy, Situation situation, Draft draft) {
    RecordView record = situation.record();
    Workflow workflow = policy.workflow(record.kind());
    for (Timers.Due due : Timers.pending(slice, workflow, situation)) {
      if (due.at().isAfter(situation.now())) {
        return;
      }
      draft.add(new TimerFired(due.timer().name(), record.progress().state()));
      Optional<Transition> taken = Timers.taken(due.timer(), workflow, record);
      if (taken.isPresent()) {
        draft.add(Moves.along(workflow, taken.get(), record, null, null));
        return;
      }
    }
  }

  private static final class IsMove extends SomeEvents<Boolean> {

    @Override
    protected Boolean otherwise(Event event) {
      return false;
    }

    @Override
    public Boolean stateChanged(StateChanged event) {
      return true;
    }
  }
}
