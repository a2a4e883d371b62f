package dev.helpdesk.core.workflow;

/** How somebody stands to a ticket; says which transitions it may take. */
public enum Relation {
  /** The ticket's own requester. */
  REQUESTER,
  /** Works at the desk. */
  AGENT,
  /** Decides about escalations. */
  CONTACT,
  /** Runs the desk's engine. */
  ADMINISTRATOR,
  /** The engine itself, as for follow-ups of other records. */
  SYSTEM
}
