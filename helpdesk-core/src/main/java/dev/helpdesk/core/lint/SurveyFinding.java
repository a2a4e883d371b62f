package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in how satisfaction is asked. */
enum SurveyFinding implements FindingCode {
  NEVER(
      "never",
      WARNING,
      "Requesters are to be asked, but no ticket is ever closed.",
      "false, or with a way to a closed state"),
  UNTOLD(
      "untold",
      WARNING,
      "Requesters are to be asked, but no rule tells them.",
      "with a rule that tells the requester upon SurveyInvited"),
  ALL_LOW("all-low", WARNING, "Every answer counts as low.", "below the highest score, which is 5");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  SurveyFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "survey." + what;
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
