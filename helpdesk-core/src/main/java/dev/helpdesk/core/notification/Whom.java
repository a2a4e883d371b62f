package dev.helpdesk.core.notification;

import dev.helpdesk.model.Audience;

/** Whom a notification rule tells. */
public enum Whom {
  /** The ticket's requester, who may only be told what is public. */
  REQUESTER,
  /** The agent who has the ticket. */
  ASSIGNEE,
  /** The agent who has the ticket; as long as there is none, the members of its group. */
  ASSIGNEE_OR_GROUP,
  /** The members of the group that has the ticket, or of the one it is escalated to. */
  GROUP_MEMBERS,
  /** The manager of the group that has the ticket. */
  GROUP_MANAGER,
  /** The contact of the escalation directory who was asked. */
  CONTACT;

  /** Returns what they may read. */
  public Audience audience() {
    return this == REQUESTER ? Audience.PUBLIC : Audience.INTERNAL;
  }
}
