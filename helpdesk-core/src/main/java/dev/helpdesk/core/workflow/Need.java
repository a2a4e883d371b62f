package dev.helpdesk.core.workflow;

/** What has to be given along with a transition. */
public enum Need {
  /** One of the transition's reasons. */
  REASON,
  /** A text: the solution, why it is rejected. */
  TEXT
}
