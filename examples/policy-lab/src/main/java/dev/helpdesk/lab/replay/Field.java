package dev.helpdesk.lab.replay;

import java.util.Optional;

/** What a column of a log can be to the replay. */
enum Field {
  CASE_ID("caseId"),
  AT("at"),
  STATE("state"),
  OPENED_AT("openedAt"),
  RESOLVED_AT("resolvedAt"),
  CLOSED_AT("closedAt"),
  KIND("kind"),
  GROUP("group"),
  ASSIGNEE("assignee"),
  IMPACT("impact"),
  URGENCY("urgency"),
  PRIORITY("priority"),
  CATEGORY("category"),
  CHANNEL("channel"),
  REQUESTER("requester"),
  SERVICE("service"),
  ITEM("item"),
  SITE("site"),
  SUBJECT("subject"),
  DESCRIPTION("description"),
  REOPENS("reopens"),
  REASSIGNMENTS("reassignments"),
  VERDICT("verdict");

  private final String member;

  Field(String member) {
    this.member = member;
  }

  /** Returns its name in a profile. */
  String member() {
    return member;
  }

  /** Tells whether no log can do without it. */
  boolean isNeeded() {
    return this == CASE_ID || this == AT || this == STATE;
  }

  /** Returns the field with a name. */
  static Optional<Field> named(String member) {
    for (Field field : values()) {
      if (field.member.equals(member)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
