package dev.helpdesk.core.lint;

import java.util.List;

/**
 * One thing that can happen to a ticket, with all that follows from it at once.
 *
 * @param cause who or what does it
 * @param to where the ticket stands then
 * @param marks what was seen on the way
 * @param surety what it takes
 */
record Turn(Cause cause, Spot to, List<Mark> marks, Surety surety) {

  Turn {
    marks = List.copyOf(marks);
  }

  /** Tells whether a witness can show it, who or whatever does it. */
  boolean isSure() {
    return surety == Surety.SURE;
  }

  /** Who or what makes a ticket move. */
  sealed interface Cause {

    /** Somebody does something. */
    record Does(Step step) implements Cause {}

    /** Time comes to the end of a timer, or of the time for reopening. */
    record Comes(Tick tick) implements Cause {}

    /** Something that a witness can't show: another record makes the ticket move. */
    record Elsewhere() implements Cause {}
  }
}
