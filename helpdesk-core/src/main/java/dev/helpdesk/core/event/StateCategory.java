package dev.helpdesk.core.event;

/** What a state of any workflow means to the rest of the engine. */
public enum StateCategory {
  /** Registered, nobody works on it yet. */
  NEW,
  /** Worked on. */
  ACTIVE,
  /** On hold for somebody else. */
  WAITING,
  /** Solved; the requester has yet to agree. */
  RESOLVED,
  /** Ended as solved. */
  CLOSED,
  /** Ended without a solution. */
  CANCELLED;

  /**
   * Tells whether a ticket that stands in one may be said to stand in the other without having
   * moved: both are the same, or open.
   */
  public boolean isAlike(StateCategory other) {
    return this == other || (isOpen() && other.isOpen());
  }

  /** Tells whether a ticket in it is neither resolved, closed nor cancelled. */
  public boolean isOpen() {
    return this == NEW || this == ACTIVE || this == WAITING;
  }
}
