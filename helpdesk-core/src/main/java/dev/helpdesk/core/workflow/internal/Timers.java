package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.model.Check;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The timers of a record's present state that have yet to run out. */
final class Timers {

  /** A timer and when it runs out. */
  record Due(StateTimer timer, Instant at) {}

  private Timers() {}

  /** Returns those that can run out as things stand, the earliest first. */
  static List<Due> pending(WorkflowState slice, Workflow workflow, Situation situation) {
    RecordView record = situation.record();
    Instant since = record.progress().since();
    List<StateTimer> timers =
        workflow.state(record.progress().state()).map(State::timers).orElse(List.of());
    if (since == null || timers.isEmpty()) {
      return List.of();
    }
    return timers.stream()
        .filter(timer -> !slice.fired().contains(timer.name()))
        .filter(timer -> mayRunOut(timer, workflow, situation))
        .flatMap(timer -> at(timer, since, situation).stream().map(at -> new Due(timer, at)))
        .sorted(Comparator.comparing(Due::at))
        .toList();
  }

  /** Returns the transition that a timer takes from the present state. */
  static Optional<Transition> taken(StateTimer timer, Workflow workflow, RecordView record) {
    String transition = timer.transition();
    return transition == null
        ? Optional.empty()
        : workflow.transition(record.progress().state(), transition);
  }

  private static boolean mayRunOut(StateTimer timer, Workflow workflow, Situation situation) {
    return taken(timer, workflow, situation.record())
        .map(transition -> Moves.actions(workflow, situation).isFree(transition))
        .orElse(true);
  }

  private static Optional<Instant> at(StateTimer timer, Instant since, Situation situation) {
    Instant due = end(timer, since, situation);
    if (due == null || due.isAfter(Check.LATEST)) {
      return Optional.empty();
    }
    // A guard may have held it back beyond its time; it never runs out before what happened.
    Instant last = situation.record().lastAt();
    return Optional.of(due.isBefore(last) ? last : due);
  }

  private static @Nullable Instant end(StateTimer timer, Instant since, Situation situation) {
    String name = timer.calendar();
    if (name == null) {
      return since.plus(timer.after());
    }
    BusinessTime calendar = situation.calendar(name);
    if (calendar == null) {
      return null;
    }
    try {
      return calendar.add(since, timer.after());
    } catch (NoBusinessTimeException never) {
      return null;
    }
  }
}
