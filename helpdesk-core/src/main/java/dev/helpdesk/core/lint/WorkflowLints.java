package dev.helpdesk.core.lint;

import dev.helpdesk.core.intake.TicketKind;
import java.util.HashSet;
import java.util.Set;

/** Looks at each workflow that tickets run on, and at which runs on which. */
final class WorkflowLints {

  private WorkflowLints() {}

  static void inspect(Linted linted, Findings findings) {
    kinds(linted, findings);
    for (Linted.OneWorkflow one : linted.workflows()) {
      if (one.kinds().isEmpty()) {
        findings.add(
            WorkflowFinding.UNUSED,
            one.place(),
            "No kind of ticket runs on workflow " + one.workflow().name() + ".");
      } else {
        inspect(linted, one, findings);
      }
    }
  }

  private static void kinds(Linted linted, Findings findings) {
    Set<String> known = new HashSet<>();
    linted.policy().intake().kinds().stream().map(TicketKind::name).forEach(known::add);
    for (String kind : linted.policy().workflow().byKind().keySet()) {
      if (!known.contains(kind)) {
        findings.add(
            WorkflowFinding.KIND_UNKNOWN,
            Place.of("workflow", "kinds", kind),
            "A workflow is given to kind " + kind + ", which the desk does not take in.");
      }
    }
  }

  private static void inspect(Linted linted, Linted.OneWorkflow one, Findings findings) {
    ReasonLint.inspect(one, findings);
    ReopenLint.inspect(one, findings);
    TwinLint.inspect(one, findings);
    Travels travels = linted.travels(one);
    if (!travels.isComplete()) {
      findings.add(
          WorkflowFinding.TOO_LARGE,
          one.place(),
          "Workflow " + one.workflow().name() + " has too many situations to look through.");
      return;
    }
    ReachLint.inspect(travels, findings);
    EndLint.inspect(travels, findings);
    ConformityLint.inspect(travels, findings);
    TimerLint.inspect(travels, findings);
    CircleLint.inspect(travels, findings);
    TransitionLint.inspect(travels, findings);
    TriggerLint.inspect(travels, findings);
    FieldLint.inspect(linted, travels, findings);
  }
}
