package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in metrics, agreements and their rules. */
enum SlaFinding implements FindingCode {
  AGREEMENT_UNKNOWN(
      "agreement-unknown",
      ERROR,
      "An agreement is named that there isn't.",
      "the id of one of the agreements"),
  METRIC_UNKNOWN(
      "metric-unknown",
      ERROR,
      "A metric is named that there isn't.",
      "the name of one of the metrics"),
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
      "A priority is named that the matrix doesn't have.",
      "one of the priorities"),
  CATEGORY_UNKNOWN(
      "category-unknown",
      ERROR,
      "A rule asks for a category under which none of the categories lies.",
      "one of the categories, or what some lie under"),
  STATE_UNKNOWN(
      "state-unknown",
      ERROR,
      "A condition asks for a state that no workflow has.",
      "a state of some workflow"),
  REASON_UNKNOWN(
      "reason-unknown",
      ERROR,
      "A condition or pause asks for a reason that no workflow has.",
      "a reason of some workflow"),
  GROUP_UNKNOWN(
      "group-unknown",
      ERROR,
      "A condition asks for a group that the directory doesn't have.",
      "one of the groups"),
  LEVEL_UNKNOWN(
      "level-unknown",
      ERROR,
      "A condition asks for a level that no group of the directory has.",
      "the level of some group"),
  RULES_TIE(
      "rules-tie",
      ERROR,
      "Two rules that choose different agreements are as specific as each other for some ticket.",
      "more or less specific than each rule before it that matches the same tickets"),
  RULE_SHADOWED(
      "rule-shadowed",
      ERROR,
      "A rule never chooses, as others that choose other agreements are for all its tickets before it.",
      "for some ticket that no more specific rule is for, or left out"),
  RULE_REDUNDANT(
      "rule-redundant",
      WARNING,
      "A rule never chooses, as others that choose the same agreement are for all its tickets.",
      "left out"),
  NO_CATCH_ALL(
      "no-catch-all",
      WARNING,
      "No rule is for some tickets, so that they have no clocks.",
      "with a rule without conditions, for all other tickets"),
  AGREEMENT_UNCHOSEN(
      "agreement-unchosen",
      WARNING,
      "No rule chooses the agreement.",
      "chosen by some rule, or left out"),
  OUTSIDE_MISSING(
      "outside-missing",
      WARNING,
      "Entitlements are required, and tickets that none covers have no agreement.",
      "with an agreement for tickets outside of all entitlements"),
  OUTSIDE_IDLE(
      "outside-idle",
      WARNING,
      "There is an agreement for tickets outside of all entitlements, which are not required.",
      "left out, or with entitlements REQUIRED"),
  PART_IDLE(
      "part-idle",
      WARNING,
      "An agreement sets the calendar or the pauses of a metric that it has no target for.",
      "left out, or with a target"),
  METRIC_WITHOUT_TARGET(
      "metric-without-target",
      WARNING,
      "No agreement has a target for the metric, so that it has no clock.",
      "with a target in some agreement, or left out"),
  TARGET_UNUSED(
      "target-unused",
      WARNING,
      "A target is for a priority that the matrix doesn't have.",
      "for one of the priorities, or left out"),
  TARGET_MISSING(
      "target-missing",
      WARNING,
      "An agreement has a target of the metric for some priorities, and none for another that its tickets can have.",
      "with a target for each priority, or otherwise"),
  TARGET_ZERO(
      "target-zero",
      WARNING,
      "A target of nothing is met only at the very start.",
      "more than nothing"),
  TARGET_INVERTED(
      "target-inverted",
      WARNING,
      "A graver priority has more time than a lesser one.",
      "no longer than the targets of lesser priorities"),
  RESPONSE_AFTER_RESOLUTION(
      "response-after-resolution",
      WARNING,
      "There is more time for the first response than for the resolution, which ends both.",
      "no longer than the target of the resolution"),
  TARGET_NEVER_DUE(
      "target-never-due",
      ERROR,
      "The calendar never opens long enough for the target.",
      "within the hours that the calendar has"),
  TARGET_BEYOND_YEAR(
      "target-beyond-year",
      WARNING,
      "The calendar is not open long enough within a year for the target.",
      "within the hours of a year"),
  WARNING_AT_START(
      "warning-at-start",
      WARNING,
      "A warning comes at the start of every clock, as no target is longer than it comes before the due.",
      "shorter than some target"),
  CLOCK_ENDLESS(
      "clock-endless",
      ERROR,
      "A clock can start, and nothing that can happen ends it.",
      "a condition that ends the clock and that can be met"),
  CLOCK_NEVER_STARTS(
      "clock-never-starts",
      ERROR,
      "Nothing that can happen starts the clock.",
      "a condition that can be met"),
  CLOCK_NEVER_RUNS(
      "clock-never-runs",
      ERROR,
      "The clock stands still wherever it can be open.",
      "states other than all those in which the clock is open"),
  CLOCK_OPEN_AFTER_END(
      "clock-open-after-end",
      WARNING,
      "A ticket can end in a way that leaves the clock open.",
      "conditions that every end of a ticket meets"),
  START_ENDS(
      "start-ends",
      ERROR,
      "What starts the clock ends it at once.",
      "a condition that does not end the clock as well"),
  PAUSE_AT_START(
      "pause-at-start",
      WARNING,
      "The clock stands still where it starts.",
      "states other than those in which the clock starts"),
  PAUSE_NEVER(
      "pause-never",
      WARNING,
      "No ticket ever stands so that the pause counts.",
      "states that tickets come to"),
  PAUSE_CANCELLED(
      "pause-cancelled",
      ERROR,
      "Wherever the pause would count, the clock has been cancelled.",
      "states that do not cancel the clock"),
  PAUSE_STOPPED(
      "pause-stopped",
      WARNING,
      "Wherever the pause would count, the clock has ended.",
      "states that do not end the clock"),
  CONDITION_NEVER(
      "condition-never",
      WARNING,
      "Nothing that can happen meets the condition.",
      "a condition that can be met, or left out"),
  REOPEN_IDLE(
      "reopen-idle",
      WARNING,
      "What a reopening does to the clock is set, and no reopening concerns it.",
      "RESUME, as usual, or a metric of a resolution that can be reopened"),
  INCLUDES_FIRST_IDLE(
      "includes-first-idle",
      WARNING,
      "That the first response is included is set for a metric that is no next response.",
      "false, as usual, or a metric of the kind NEXT_RESPONSE"),
  NEVER_REPEATS(
      "never-repeats",
      WARNING,
      "A periodic update is measured once only, as nothing that can happen begins its next cycle.",
      "a condition that can be met");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  SlaFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "sla." + what;
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
