package dev.helpdesk.tck;

/** What happens at a call of a {@link FaultyStorage}. */
public enum Fault {
  /** A {@link SimulatedCrash} before the store is called; from then on every call crashes. */
  CRASH_BEFORE,
  /** A {@link SimulatedCrash} after the store did its work; from then on every call crashes. */
  CRASH_AFTER,
  /** A retryable {@code StoreFailedException}; the store is not called. */
  FAILED,
  /** An exception that says nothing about the outcome, before the store is called. */
  LOST_BEFORE,
  /** An exception that says nothing about the outcome, after the store did its work. */
  LOST_AFTER,
  /** A commit is answered with {@code Unknown} without being done; other calls fail. */
  UNKNOWN_BEFORE,
  /** A commit is done and answered with {@code Unknown}; other calls fail. */
  UNKNOWN_AFTER;

  boolean isCrash() {
    return this == CRASH_BEFORE || this == CRASH_AFTER;
  }

  boolean isUnknown() {
    return this == UNKNOWN_BEFORE || this == UNKNOWN_AFTER;
  }

  boolean isAfter() {
    return this == CRASH_AFTER || this == LOST_AFTER || this == UNKNOWN_AFTER;
  }
}
