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
  CANCELLED
}
