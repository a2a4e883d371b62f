package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in what links mean. */
enum RelationFinding implements FindingCode {
  CASCADE_UNKNOWN(
      "cascade-unknown",
      ERROR,
      "Children are asked to take a transition that no workflow has.",
      "a transition of some workflow"),
  CASCADE_REFUSED(
      "cascade-refused",
      ERROR,
      "Children can never take the transition that they are asked to: it is not for the engine, or needs what the engine can't give.",
      "a transition for SYSTEM that needs neither a reason nor a text"),
  CASCADE_PARTIAL(
      "cascade-partial",
      WARNING,
      "Children of some kinds have no such transition, and stay open.",
      "a transition of the workflow of each kind"),
  CASCADE_BARRED(
      "cascade-barred",
      WARNING,
      "A parent can't end while children are open, so that nothing is ever asked of them.",
      "with an end that does not ask for NO_OPEN_CHILDREN"),
  REFUSAL_MISSING(
      "refusal-missing",
      WARNING,
      "Open children are to keep their parent from ending, but no end asks for it.",
      "with an end that asks for NO_OPEN_CHILDREN");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  RelationFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "relation." + what;
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
