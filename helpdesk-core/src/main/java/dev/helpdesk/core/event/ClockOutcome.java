package dev.helpdesk.core.event;

/** The verdict on a clock. */
public enum ClockOutcome {
  /** Ended at its due or before. */
  MET,
  /** Ended after its due. */
  BREACHED,
  /** Ended without a verdict, since its agreement came to apply no more. */
  NONE,
  /** Ended without a verdict, since nobody waited any more for what it measured. */
  CANCELLED;

  /** Tells whether it says that a promise was kept or broken. */
  public boolean isVerdict() {
    return this == MET || this == BREACHED;
  }
}
