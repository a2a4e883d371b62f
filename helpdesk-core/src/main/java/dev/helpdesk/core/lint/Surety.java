package dev.helpdesk.core.lint;

/** What it takes that something follows. */
enum Surety {
  /** It follows on every desk that has the policy's people. */
  SURE,
  /** It hangs on what only the host or people know. */
  OPEN,
  /** It takes a host that has other people than the policy's. */
  FOREIGN;

  /** What two things take together. */
  Surety and(Surety other) {
    return compareTo(other) > 0 ? this : other;
  }

  static Surety of(Truth truth) {
    return truth == Truth.MAYBE ? OPEN : SURE;
  }
}
