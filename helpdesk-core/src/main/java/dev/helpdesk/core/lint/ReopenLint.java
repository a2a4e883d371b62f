package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;

/** Finds times for reopening where nothing reopens. */
final class ReopenLint {

  private ReopenLint() {}

  static void inspect(Linted.OneWorkflow one, Findings findings) {
    Workflow workflow = one.workflow();
    for (State state : workflow.states()) {
      ReopenWindow window = state.reopenWithin();
      // One that makes a new ticket of a late message does something of its own.
      if (window != null && !window.followUp() && !isReopened(workflow, state)) {
        findings.add(
            WorkflowFinding.REOPEN_NOWHERE,
            one.state(state.name()).in("reopenWithin"),
            "No transition reopens a ticket from state " + state.name() + ".");
      }
    }
  }

  private static boolean isReopened(Workflow workflow, State state) {
    return workflow.leaving(state.name()).stream()
        .flatMap(transition -> workflow.state(transition.to()).stream())
        .anyMatch(to -> Life.isOpen(to.category()));
  }
}
