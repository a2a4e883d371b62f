package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in rules of escalation. */
enum EscalationFinding implements FindingCode {
  METRIC_UNKNOWN(
      "metric-unknown",
      WARNING,
      "A rule never fires, as it waits for a clock of a metric that the policy doesn't have.",
      "a metric of the policy"),
  METRIC_UNPROMISED(
      "metric-unpromised",
      WARNING,
      "A rule never fires, as it waits for a clock that no agreement has a target for.",
      "a metric that some agreement has a target for"),
  WARNING_NEVER(
      "warning-never",
      WARNING,
      "A rule never fires, as it waits for a warning that no agreement of the metric gives.",
      "a warning of some agreement that has a target for the metric"),
  REOPENED_NEVER(
      "reopened-never",
      WARNING,
      "A rule never fires, as it waits for tickets to be reopened and no workflow reopens any.",
      "left out, or with a transition from a resolved or closed state to an open one"),
  RANK_NEVER(
      "rank-never",
      WARNING,
      "A rule never fires, as no priority can be raised to the rank from below it.",
      "a rank that one priority of the matrix is at or above and another below"),
  REASSIGNED_NEVER(
      "reassigned-never",
      WARNING,
      "A rule never fires, as it waits for another group and the directory has no two.",
      "left out, or with another group"),
  UNACCEPTED_NEVER(
      "unaccepted-never",
      WARNING,
      "A rule never fires, as it waits for agents to accept and the directory has none.",
      "left out, or with agents"),
  GROUP_UNKNOWN(
      "group-unknown",
      ERROR,
      "A rule does nothing, as it gives to a group that the directory doesn't have.",
      "one of the groups of the directory"),
  SKILL_UNKNOWN(
      "skill-unknown",
      ERROR,
      "A rule does nothing, as no group of the directory has the skill that it looks for.",
      "a skill of some group"),
  LEVEL_TOO_HIGH(
      "level-too-high",
      ERROR,
      "A rule asks a level of the directory at and above which there is nobody.",
      "a level that the directory has"),
  NO_HIGHER_GROUP(
      "no-higher-group",
      WARNING,
      "A rule raises to the next level, and all groups of the directory are of one.",
      "left out, or with a group of a higher level"),
  RULE_TWIN(
      "rule-twin",
      WARNING,
      "A rule adds nothing, as one before it always fires with it and does the same.",
      "left out"),
  DIRECTORY_UNASKED(
      "directory-unasked",
      WARNING,
      "There are contacts, and no rule ever asks them: where the groups end the ladder ends.",
      "with a rule that asks the directory"),
  ANSWER_TOO_SOON(
      "answer-too-soon",
      WARNING,
      "A contact has less than a minute to acknowledge before the next level is asked.",
      "a minute or more");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  EscalationFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "escalation." + what;
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
