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
  FOLLOWED_UP_BY;

  /** Returns what this record is to the other. */
  public LinkType inverse() {
    return switch (this) {
      case PARENT -> CHILD;
      case CHILD -> PARENT;
      case DUPLICATE_OF -> DUPLICATED_BY;
      case DUPLICATED_BY -> DUPLICATE_OF;
      case CAUSED_BY -> CAUSES;
      case CAUSES -> CAUSED_BY;
      case RELATED -> RELATED;
      case FOLLOW_UP_OF -> FOLLOWED_UP_BY;
      case FOLLOWED_UP_BY -> FOLLOW_UP_OF;
    };
  }
}
