package dev.helpdesk.core.event;

/** What a contact can decide. */
public enum EscalationDecision {
  /** More people or means are given. */
  EXTEND_RESOURCES,
  /** Another kind of resolution is to be taken. */
  DIVERT,
  /** Nothing is changed. */
  DECLINE
}
