package dev.helpdesk.core.event;

/** What a transition does beyond changing the state; written with the change, done by its room. */
public enum Effect {
  /** The agent gives the ticket back to the queue of the group that has it. */
  RELEASE("the agent gives it back to the group's queue"),
  /** The assignment rules are tried again; where none matches, it stays with whom it is. */
  ROUTE_ANEW("the assignment rules are tried again"),
  /** It is raised to the next level; where there is none above, it stays where it is. */
  RAISE_LEVEL("it is raised to the next level"),
  /** Escalations that wait for a decision end without one. */
  END_ESCALATIONS("escalations that wait for a decision end"),
  /** The requester is asked how satisfied they are, now and not at the closing. */
  INVITE_SURVEY("the requester is asked how satisfied they are");

  private final String meaning;

  Effect(String meaning) {
    this.meaning = meaning;
  }

  /** Returns what happens, as a sentence without its full stop. */
  public String meaning() {
    return meaning;
  }

  /** Tells whether it gives the ticket to somebody else; a transition has one such at most. */
  public boolean isOfAssignment() {
    return this == RELEASE || this == ROUTE_ANEW || this == RAISE_LEVEL;
  }
}
