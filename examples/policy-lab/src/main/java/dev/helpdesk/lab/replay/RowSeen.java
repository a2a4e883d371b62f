package dev.helpdesk.lab.replay;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.view.Rank;
import java.time.Instant;

/**
 * What the history says of a row: how its case stood after it.
 *
 * @param at when it took effect
 * @param state the state
 * @param category what the state means
 * @param rank how grave
 * @param corrected whether the workflow knows no way there and the log was followed all the same
 */
record RowSeen(Instant at, String state, StateCategory category, Rank rank, boolean corrected) {

  /** Tells whether the case is waiting for somebody else. */
  boolean isWaiting() {
    return category == StateCategory.WAITING;
  }

  /** Tells whether the case is resolved or has ended. */
  boolean isDone() {
    return category == StateCategory.RESOLVED
        || category == StateCategory.CLOSED
        || category == StateCategory.CANCELLED;
  }
}
