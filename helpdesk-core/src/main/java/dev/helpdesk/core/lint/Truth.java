package dev.helpdesk.core.lint;

/** Whether something holds of a ticket, as far as the linter can know. */
enum Truth {
  /** It doesn't hold. */
  NO,
  /** It holds or doesn't, by what only the host or people know. */
  MAYBE,
  /** It holds. */
  YES;

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  /** Whether both hold. */
  Truth and(Truth other) {
    return compareTo(other) < 0 ? this : other;
  }
}
