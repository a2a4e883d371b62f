package dev.helpdesk.model;

/** Who may read a text. An internal text never reaches a requester by any path. */
public enum Audience {
  /** The requester and everybody who works on the record. */
  PUBLIC,
  /** Only those who work on the record. */
  INTERNAL
}
