package dev.helpdesk.core.lint;

/** How bad a finding is. */
public enum Severity {
  /** Something surely does not do what it says, or nobody could work with it. */
  ERROR,
  /** It may be meant. */
  WARNING
}
