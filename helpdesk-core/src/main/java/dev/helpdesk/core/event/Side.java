package dev.helpdesk.core.event;

/** From which side a message came. */
public enum Side {
  /** From the requester or a participant. */
  REQUESTER,
  /** From those who work on the ticket. */
  DESK,
  /** From the engine or the host. */
  SYSTEM
}
