package dev.helpdesk.core.sla;

/** How a clock stands. */
public enum ClockStatus {
  /** Ended without a verdict: its agreement came to apply no more, or nobody waited any more. */
  NONE,
  /** Counts, and its target has not run out. */
  RUNNING,
  /** Stands still, and its target has not run out. */
  PAUSED,
  /** Ended at its due or before. */
  MET,
  /** Past its due, whether it has ended or not. */
  BREACHED
}
