package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.State;

/** Finds states that no ticket ever comes to. */
final class ReachLint {

  private ReachLint() {}

  static void inspect(Linted linted, Findings findings) {
    for (Linted.OneWorkflow one : linted.workflows()) {
      Travels travels = linted.travels(one);
      if (one.kinds().isEmpty() || !travels.isComplete()) {
        continue;
      }
      for (State state : one.workflow().states()) {
        if (!travels.reaches(state.name())) {
          findings.add(
              WorkflowFinding.STATE_UNREACHABLE,
              one.state(state.name()),
              "No ticket ever comes to state " + state.name() + " of " + one.workflow().name());
        }
      }
    }
  }
}
