package dev.helpdesk.core.lint;

/** In whose hands a ticket is, as far as workflows ask. */
enum Hands {
  /** No group has it. */
  NOBODY,
  /** A group has it, and no agent of it. */
  QUEUED,
  /** An agent was given it. */
  GIVEN,
  /** An agent has taken it on. */
  TAKEN;

  boolean hasGroup() {
    return this != NOBODY;
  }

  boolean hasAgent() {
    return this == GIVEN || this == TAKEN;
  }
}
