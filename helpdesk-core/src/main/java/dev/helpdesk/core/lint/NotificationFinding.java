package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in what people are told. */
enum NotificationFinding implements FindingCode {
  DETAIL_UNKNOWN(
      "detail-unknown",
      WARNING,
      "A rule asks for a detail that no event of this policy can have, such as a transition that there isn't, and never tells anybody.",
      "a name that the policy has"),
  RULE_NEVER(
      "rule-never",
      WARNING,
      "A rule waits for something that never happens under this policy, and never tells anybody.",
      "something that happens, or left out"),
  NOBODY_TOLD(
      "nobody-told",
      ERROR,
      "A rule tells the contact who was asked, upon something that no contact is asked by.",
      "another addressee, or an event of a hierarchical escalation"),
  TOLD_TWICE(
      "told-twice",
      WARNING,
      "Two rules tell the same people the same by one event.",
      "told by one rule alone, or once in the life of a ticket"),
  ACKNOWLEDGEMENT_NEVER(
      "acknowledgement-never",
      WARNING,
      "Rules acknowledge, but no acknowledgement is allowed.",
      "1 or more, or without rules that acknowledge"),
  WITHDRAWAL_UNKNOWN(
      "withdrawal-unknown",
      WARNING,
      "What is not yet sent is withdrawn by a transition that there isn't.",
      "a transition of some workflow"),
  VOID_UNTOLD(
      "void-untold",
      WARNING,
      "A ticket can be cancelled for a reason that its requester is never told.",
      "with a rule that tells the requester, worded with {reason}"),
  TEMPLATE_UNUSED(
      "template-unused",
      WARNING,
      "No rule tells anybody by the template.",
      "used by some rule, or left out"),
  LANGUAGE_UNUSED(
      "language-unused",
      WARNING,
      "Something is worded in a language that nobody is written to in.",
      "one of the languages of the policy"),
  LABEL_UNKNOWN(
      "label-unknown",
      WARNING,
      "A label is for a name that the policy doesn't have.",
      "the name of a state, a reason, a metric or whatever else wordings show"),
  LABEL_MISSING(
      "label-missing",
      WARNING,
      "A wording shows a name that has no label in one of the languages.",
      "with a label in each language");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  NotificationFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "notification." + what;
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
