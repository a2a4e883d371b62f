package dev.helpdesk.core.sla;

/** From when a clock counts whose agreement came to apply after the ticket was opened. */
public enum LateStart {
  /** From the opening of the ticket; what was paused before is not known and counts. */
  FROM_CREATION,
  /** From the instant at which the agreement came to apply. */
  FROM_ATTACHMENT
}
