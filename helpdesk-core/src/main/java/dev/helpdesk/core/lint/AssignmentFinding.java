package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in the rules of assignment. */
enum AssignmentFinding implements FindingCode {
  KIND_UNKNOWN(
      "kind-unknown",
      ERROR,
      "A rule asks for a kind that the desk doesn't take in.",
      "one of the kinds"),
  CHANNEL_UNKNOWN(
      "channel-unknown",
      ERROR,
      "A rule asks for a channel that is not official.",
      "one of the channels"),
  PRIORITY_UNKNOWN(
      "priority-unknown",
      ERROR,
      "A rule asks for a priority that the matrix doesn't have.",
      "one of the priorities"),
  CATEGORY_UNKNOWN(
      "category-unknown",
      ERROR,
      "A rule asks for a category under which none of the categories lies.",
      "one of the categories, or what some lie under"),
  GROUP_UNKNOWN(
      "group-unknown",
      ERROR,
      "A rule names a group that the directory doesn't have, and is passed over.",
      "one of the groups"),
  SKILL_MISSING(
      "skill-missing",
      WARNING,
      "No agent of the group has the skill, so that nobody of it is ever chosen.",
      "a skill of some agent of the group"),
  SKILL_IDLE(
      "skill-idle",
      WARNING,
      "A skill is asked for, but no agents are chosen: tickets go to queues.",
      "left out, or with the strategy LEAST_LOADED"),
  RULE_SHADOWED(
      "rule-shadowed",
      ERROR,
      "A rule never decides, as rules before it that decide otherwise match all its tickets.",
      "before the rules that match all its tickets, or left out"),
  RULE_HIDDEN(
      "rule-hidden",
      WARNING,
      "A rule decides only where the host doesn't know a group of the rules before it, which match all its tickets.",
      "before the rules that match all its tickets, or left out"),
  RULE_REDUNDANT(
      "rule-redundant",
      WARNING,
      "A rule never counts, as rules before it match all its tickets and decide the same.",
      "left out"),
  NOBODY(
      "nobody",
      WARNING,
      "Some tickets go to no group by themselves: no rule matches them, and there is no fallback.",
      "with a fallback, or a rule without conditions"),
  RANK_UNKNOWN(
      "rank-unknown",
      WARNING,
      "A weight is for a rank that no priority has.",
      "the rank of a priority, 1 being the gravest");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  AssignmentFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "assignment." + what;
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
