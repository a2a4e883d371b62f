package dev.helpdesk.core.lint;

/** Something that holds of a ticket and that a guard may ask for. */
enum Fact {
  /** It has open children. */
  CHILDREN
}
