package dev.helpdesk.core.event;

/** Whether a suggestion helped. */
public enum Judgement {
  /** It was tried. */
  APPLIED,
  /** It solved the ticket. */
  SOLVED,
  /** It did not fit. */
  REJECTED
}
