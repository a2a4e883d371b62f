package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in bounds and tables. */
enum BoundsFinding implements FindingCode {
  MESSAGE_LIMITED(
      "conversation.message-limited",
      WARNING,
      "A message may be longer than the limits let any text be.",
      "at most limits.textLength"),
  LINKS_LIMITED(
      "relation.links-limited",
      WARNING,
      "A ticket may have more links than the limits allow.",
      "at most limits.links"),
  FIELDS_LIMITED(
      "intake.fields-limited",
      ERROR,
      "A kind requires more fields than the limits let a ticket have.",
      "at most limits.fields of the desk's own"),
  RETENTION_KIND(
      "retention.kind-unknown",
      ERROR,
      "Tickets are kept for a time of a kind that the desk doesn't take in.",
      "one of the kinds"),
  RETENTION_SURVEY(
      "retention.before-survey",
      WARNING,
      "A ticket may go before its requester has answered how satisfied they are.",
      "at least as long as a survey is open"),
  RETENTION_REOPEN(
      "retention.before-reopening",
      WARNING,
      "A ticket may go while it can still be reopened.",
      "at least as long as the time for reopening"),
  DUTY_IMPACT(
      "escalation.responsibility-impact",
      ERROR,
      "A responsibility is for an impact that the scale doesn't have.",
      "a level of the impact scale"),
  DUTY_CATEGORY(
      "escalation.responsibility-category",
      ERROR,
      "A responsibility is for a category under which none of the categories lies.",
      "one of the categories, or what some lie under"),
  DUTY_GROUP(
      "escalation.responsibility-group",
      ERROR,
      "A group acts for an area that the directory doesn't have.",
      "one of the groups"),
  DUTY_LEVEL(
      "escalation.responsibility-level",
      WARNING,
      "An area answers at a level that no group of the directory has.",
      "the level of some group");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  BoundsFinding(String what, Severity severity, String meaning, String expected) {
    this.code = what;
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
