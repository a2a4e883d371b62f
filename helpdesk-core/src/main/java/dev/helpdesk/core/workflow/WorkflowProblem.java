package dev.helpdesk.core.workflow;

import dev.helpdesk.model.Check;

/**
 * One thing that is wrong with the parts of a workflow or of the section, found before it is built.
 *
 * @param code what it is, such as {@code workflow.state-unknown}; stable
 * @param path where it stands, as a JSON pointer from the workflow or the section on, such as
 *     {@code /transitions/3/to}
 * @param expected what would have been accepted
 */
public record WorkflowProblem(String code, String path, String expected) {

  /** Refuses null. */
  public WorkflowProblem {
    Check.present(code, "code");
    Check.present(path, "path");
    Check.present(expected, "expected");
  }
}
