package dev.helpdesk.core.workflow;

import dev.helpdesk.model.Check;

/**
 * One thing that is wrong with the parts of a workflow, found before it is built.
 *
 * @param path where it stands, such as {@code workflow.transitions[hold].to}
 * @param expected what would have been accepted
 */
public record WorkflowProblem(String path, String expected) {

  /** Refuses null. */
  public WorkflowProblem {
    Check.present(path, "path");
    Check.present(expected, "expected");
  }
}
