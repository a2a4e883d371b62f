package dev.helpdesk.core.event;

/** What another record is to the one that holds the link. */
public enum LinkType {
  /** The other is the parent. */
  PARENT,
  /** The other is a child. */
  CHILD,
  /** This record repeats the other. */
  DUPLICATE_OF,
  /** The other repeats this record. */
  DUPLICATED_BY,
  /** The other caused this record. */
  CAUSED_BY,
  /** This record caused the other. */
  CAUSES,
  /** The two have to do with each other. */
  RELATED,
  /** This record goes on where the other ended. */
  FOLLOW_UP_OF,
  /** The other goes on where this record ended. */
  FOLLOWED_UP_BY
}
