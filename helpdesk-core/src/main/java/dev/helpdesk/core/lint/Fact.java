package dev.helpdesk.core.lint;

/** Something that holds of a ticket and that a guard may ask for. */
enum Fact {
  /** It has open children. */
  CHILDREN(1),
  /** It came in without something that its kind requires. */
  LACKING(2),
  /** It was resolved before. */
  RESOLVED(4),
  /** It was reopened before. */
  REOPENED(8);

  private final int bit;

  Fact(int bit) {
    this.bit = bit;
  }

  /** Its own bit in a set of facts. */
  int bit() {
    return bit;
  }
}
