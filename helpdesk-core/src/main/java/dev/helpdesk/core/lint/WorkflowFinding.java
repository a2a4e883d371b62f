package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;

/** What is found in workflows. */
enum WorkflowFinding implements FindingCode {
  STATE_UNREACHABLE(
      "state-unreachable",
      ERROR,
      "No ticket ever comes to the state, whatever anybody does.",
      "a state that some way from the first state leads to, or left out");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  WorkflowFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "workflow." + what;
    this.severity = severity;
    this.meaning = meaning;
    this.expected = expected;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String expected() {
    return expected;
  }
}
