package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in how tickets are classified. */
enum ClassificationFinding implements FindingCode {
  PRIORITY_UNUSED(
      "priority-unused",
      WARNING,
      "No cell of the matrix gives the priority, so that no ticket ever has it.",
      "the priority of some cell, or left out"),
  CELL_NOT_MONOTONE(
      "cell-not-monotone",
      WARNING,
      "A cell gives a graver priority than one of a graver impact or urgency.",
      "no graver than the cells of graver levels"),
  WAIVER_IDLE(
      "waiver-idle",
      WARNING,
      "Graver levels may give lesser priorities, but none does.",
      "false, as the matrix needs no waiver"),
  DEFAULT_MISSING(
      "default-missing",
      WARNING,
      "Tickets can come in without a priority, as they are given none and there is no usual level.",
      "with a usual level, or a rule without conditions"),
  DEFAULT_IDLE(
      "default-idle",
      WARNING,
      "The usual impact never counts, as a rule without conditions gives every ticket one.",
      "left out, or without such a rule"),
  SOURCE_IDLE(
      "source-idle",
      WARNING,
      "Rules are to count before what is given, and there are none.",
      "GIVEN_FIRST, or with rules"),
  CATEGORY_REPEATED("category-repeated", WARNING, "A category is listed twice.", "listed once"),
  RULE_SHADOWED(
      "rule-shadowed",
      ERROR,
      "A rule never gives its impact, as rules before it that give others match all its tickets.",
      "before the rules that match all its tickets, or left out"),
  RULE_REDUNDANT(
      "rule-redundant",
      WARNING,
      "A rule never counts, as rules before it match all its tickets and give the same impact.",
      "left out");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  ClassificationFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "classification." + what;
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
