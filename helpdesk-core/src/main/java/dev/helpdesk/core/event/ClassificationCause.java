package dev.helpdesk.core.event;

/** Why a ticket got the levels it has. */
public enum ClassificationCause {
  /** It came with them, or with the default ones of the policy. */
  INITIAL,
  /** It came, and a rule of the policy gave its impact by what is affected. */
  DERIVED,
  /** Somebody at the desk set them. */
  AGENT,
  /** Somebody at the desk had misjudged what it takes. */
  ESTIMATION_ERROR,
  /** Somebody at the desk found a way around it, so that it presses less. */
  WORKAROUND,
  /** What was set for a time only ran out. */
  EXPIRED,
  /** The ticket came to another version of the policy. */
  MIGRATED;

  /** Tells whether somebody at the desk may give it as the cause. */
  public boolean isOfDesk() {
    return this == AGENT || this == ESTIMATION_ERROR || this == WORKAROUND;
  }
}
