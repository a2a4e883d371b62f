package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.State;

/** Finds states that no ticket ever comes to, and a first state in which nothing is left to do. */
final class ReachLint {

  private ReachLint() {}

  static void inspect(Travels travels, Findings findings) {
    Linted.OneWorkflow one = travels.life().one();
    String initial = one.workflow().initial();
    if (!travels.life().isOpen(initial)) {
      findings.add(
          WorkflowFinding.INITIAL_DONE,
          one.place().in("initial"),
          "Tickets begin in state " + initial + ", in which nothing is left to do.");
    }
    for (State state : one.workflow().states()) {
      if (!travels.reaches(state.name())) {
        findings.add(
            WorkflowFinding.STATE_UNREACHABLE,
            one.state(state.name()),
            "No ticket ever comes to state " + state.name() + ".");
      }
    }
  }
}
