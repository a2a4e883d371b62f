package dev.helpdesk.core.sla;

/** What can happen to a ticket that a condition of a metric may wait for. A closed list. */
public enum Occurrence {
  /** It was registered and came to its first state. */
  REGISTERED,
  /** It came to a state; also to its first. */
  STATE_ENTERED,
  /** A person of the desk wrote to the requester in public. */
  DESK_REPLIED,
  /** The requester or a participant wrote; also by registering the ticket themselves. */
  REQUESTER_WROTE,
  /** A person of the desk wrote an internal note. */
  NOTE_ADDED,
  /** It went to a group, and maybe to an agent of it. */
  ASSIGNED,
  /** An agent took it on. */
  ACCEPTED,
  /** It was raised to a higher level, or a decision about it was asked of somebody higher. */
  ESCALATED,
  /** Impact, urgency or category were set. */
  CLASSIFIED,
  /** The source of an imported ticket recorded an update that changes nothing here. */
  UPDATE_NOTED
}
