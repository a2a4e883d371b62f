package dev.helpdesk.core.event;

/** The verdict on a clock. */
public enum ClockOutcome {
  /** Ended at its due or before. */
  MET,
  /** Ended after its due. */
  BREACHED,
  /** Ended without a verdict. */
  NONE
}
