package dev.helpdesk.core.sla;

/** What becomes of an ended clock when its ticket is reopened. */
public enum Reopen {
  /** It goes on from the business time used so far; the closed stretch is not counted. */
  RESUME,
  /** It goes on as though it had never ended; the closed stretch counts. */
  RESUME_INCLUDING_CLOSED,
  /** It starts anew at the reopening, with its whole target. */
  RESTART,
  /** It stays as it ended: its first end is the one that counts. */
  NEVER
}
