package dev.helpdesk.core.report;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands, and how it came there.
 *
 * @param category category of its state
 * @param successful whether it stands closed, and came there out of a resolved state
 * @param firstContact whether it stands resolved or closed, and was solved at the first contact
 * @param waited whether it ever waited for anybody
 * @param reopens how often it was reopened
 * @param closedAfter how long after the opening it was closed, or null while it does not stand
 *     closed
 */
record Standing(
    StateCategory category,
    boolean successful,
    boolean firstContact,
    boolean waited,
    int reopens,
    @Nullable Duration closedAfter) {

  static final Standing REGISTERED = new Standing(StateCategory.NEW, false, false, false, 0, null);

  /**
   * Returns where it stands after a step.
   *
   * @param age how long ago the ticket was opened
   * @param stayed whether it was with its first group all along
   */
  Standing after(StateChanged step, Duration age, boolean stayed) {
    StateCategory next = step.category();
    boolean closed = next == StateCategory.CLOSED;
    boolean closing = closed && category != StateCategory.CLOSED;
    int reopened = reopens + (step.reopened() ? 1 : 0);
    boolean everWaited = waited || next == StateCategory.WAITING;
    boolean solved = isSolved(next);
    boolean straight = stayed && !everWaited && reopened == 0;
    return new Standing(
        next,
        closing ? category == StateCategory.RESOLVED : closed && successful,
        isSolved(category) ? solved && firstContact : solved && straight,
        everWaited,
        reopened,
        closing ? age : closed ? closedAfter : null);
  }

  /** Returns where it stands by other names of states; it did not move. */
  Standing in(StateCategory named) {
    return new Standing(named, successful, firstContact, waited, reopens, closedAfter);
  }

  private static boolean isSolved(StateCategory category) {
    return category == StateCategory.RESOLVED || category == StateCategory.CLOSED;
  }
}
