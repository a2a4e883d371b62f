package dev.helpdesk.core.sla;

/** From when a clock counts whose agreement came to apply after the ticket was opened. */
public enum LateStart {
  /**
   * From where it would have started, as a rule the opening of the ticket. What its pauses would
   * have left out is left out, as far as it is known: by up to 64 happenings, and of older ones by
   * changes of state alone, up to 128 in all.
   */
  FROM_CREATION,
  /** From the instant at which the agreement came to apply. */
  FROM_ATTACHMENT
}
