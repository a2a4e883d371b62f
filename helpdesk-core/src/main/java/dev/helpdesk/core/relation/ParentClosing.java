package dev.helpdesk.core.relation;

/** What becomes of the open children when their parent ends. */
public enum ParentClosing {
  /** The parent can't end; the workflow's guard over open children refuses. */
  REFUSE,
  /** Each open child is asked to take a transition of its own workflow. */
  CASCADE,
  /** The children stay as they are. */
  ALLOW
}
