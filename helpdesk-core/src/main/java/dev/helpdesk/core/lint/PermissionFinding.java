package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in who may give which command. */
enum PermissionFinding implements FindingCode {
  COMMAND_LOCKED(
      "command-locked",
      ERROR,
      "Nobody may give a command without which the desk can't work.",
      "given by some role"),
  COMMAND_MISSING(
      "command-missing",
      WARNING,
      "Nobody may give a command that something in the policy waits for.",
      "given by some role"),
  TRANSITION_LOCKED(
      "transition-locked",
      WARNING,
      "A transition is only for roles that may not take any, and never happens by itself.",
      "for a role that may give TakeTransition"),
  ROLE_BARRED(
      "role-barred",
      WARNING,
      "A role is offered transitions, but may not take any.",
      "among the roles that may give TakeTransition, or offered none"),
  ROLE_IDLE(
      "role-idle", WARNING, "A role may give no command at all.", "allowed to give some command");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  PermissionFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "permission." + what;
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
