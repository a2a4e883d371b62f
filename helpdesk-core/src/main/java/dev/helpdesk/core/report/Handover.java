package dev.helpdesk.core.report;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.FunctionallyEscalated;

/**
 * Who had a ticket, one after the other.
 *
 * @param level level of the group that has it, or {@link #NO_LEVEL}
 * @param passedOn whether it was passed to the next level
 * @param stayed whether no group but its first had it or was asked to
 * @param reassignments how often its group changed
 */
record Handover(int level, boolean passedOn, boolean stayed, int reassignments) {

  /** No group has had it yet. */
  static final int NO_LEVEL = Integer.MIN_VALUE;

  static final Handover NOBODY = new Handover(NO_LEVEL, false, true, 0);

  Handover after(Assigned event) {
    boolean rose = event.reassigned() && level != NO_LEVEL && event.level() > level;
    return new Handover(
        event.level(),
        passedOn || rose,
        stayed && !event.reassigned(),
        reassignments + (event.reassigned() ? 1 : 0));
  }

  /** Another group was asked; that passes the ticket on only if it came from one below. */
  Handover after(FunctionallyEscalated event) {
    boolean rises = event.fromGroup() != null && event.toLevel() > event.fromLevel();
    return new Handover(level, passedOn || rises, false, reassignments);
  }
}
