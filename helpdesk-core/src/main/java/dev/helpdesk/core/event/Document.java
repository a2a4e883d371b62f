package dev.helpdesk.core.event;

/** What a policy or a calendar says, as an event carries it. Immutable, equal by value. */
public interface Document {

  /** Returns the kind of document, {@code policy} or {@code calendar}. */
  String documentKind();
}
