package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found among the people of a policy. */
enum DirectoryFinding implements FindingCode {
  AGENT_GROUP_UNKNOWN(
      "agent-group-unknown",
      ERROR,
      "An agent belongs to a group that the directory doesn't have.",
      "one of the groups"),
  AGENT_WITHOUT_GROUP(
      "agent-without-group",
      WARNING,
      "An agent belongs to no group, so that no ticket ever comes to it by itself.",
      "with a group"),
  AGENT_WITHOUT_CAPACITY(
      "agent-without-capacity",
      WARNING,
      "An agent has no room for any ticket, so that it is never chosen.",
      "1 or more"),
  MANAGER_UNKNOWN(
      "manager-unknown",
      WARNING,
      "A group's manager is neither an agent nor a contact, so that nobody knows its language.",
      "one of the agents or contacts"),
  GROUP_WITHOUT_AGENTS(
      "group-without-agents",
      WARNING,
      "A group has no agents, so that its tickets wait for nobody.",
      "with an agent, or left out"),
  GROUP_NEVER_STAFFED(
      "group-never-staffed",
      WARNING,
      "No agent of a group is on shift at any hour of the weeks looked at.",
      "with an agent whose hours come"),
  GROUP_UNUSED(
      "group-unused",
      WARNING,
      "No rule of assignment or escalation ever gives a ticket to a group.",
      "the group of some rule, or left out"),
  DEPUTY_OF_NOBODY(
      "deputy-of-nobody",
      ERROR,
      "A deputy stands in for somebody who is no contact of its level, and is never asked.",
      "a contact of the same level"),
  DEPUTY_IDLE(
      "deputy-idle",
      WARNING,
      "A deputy is never asked, as the contact it stands in for answers at all hours.",
      "left out, or with hours for the contact"),
  LEVEL_GAP(
      "level-gap",
      WARNING,
      "There is no contact at a level of the directory, though there are some above it.",
      "levels that follow each other from 1"),
  PERSON_TWICE(
      "person-twice",
      WARNING,
      "Somebody is asked at two levels, so that a silence of theirs is answered by their own.",
      "another contact or deputy at each level"),
  LEVEL_UNANSWERED(
      "level-unanswered",
      WARNING,
      "At some hour nobody answers at a level, and who is asked is of another one.",
      "with deputies for the hours of nobody"),
  NOBODY_ANSWERS(
      "nobody-answers",
      ERROR,
      "At some hour nobody answers at any level: what is asked then is asked of nobody for ever.",
      "with a contact or deputy who answers at all other hours");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  DirectoryFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "directory." + what;
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
