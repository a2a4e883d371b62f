package dev.helpdesk.core.relation.internal;

import dev.helpdesk.core.event.LinkType;

/** How link types mirror each other. */
final class LinkTypes {

  private LinkTypes() {}

  /** Returns what this record is to the other, when the other is that to this record. */
  static LinkType inverse(LinkType type) {
    return switch (type) {
      case PARENT -> LinkType.CHILD;
      case CHILD -> LinkType.PARENT;
      case DUPLICATE_OF -> LinkType.DUPLICATED_BY;
      case DUPLICATED_BY -> LinkType.DUPLICATE_OF;
      case CAUSED_BY -> LinkType.CAUSES;
      case CAUSES -> LinkType.CAUSED_BY;
      case RELATED -> LinkType.RELATED;
      case FOLLOW_UP_OF -> LinkType.FOLLOWED_UP_BY;
      case FOLLOWED_UP_BY -> LinkType.FOLLOW_UP_OF;
    };
  }

  /** Tells whether the type makes a family, which is one generation deep. */
  static boolean isFamily(LinkType type) {
    return type == LinkType.PARENT || type == LinkType.CHILD;
  }
}
