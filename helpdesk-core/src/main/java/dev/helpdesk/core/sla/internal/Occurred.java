package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Occurrence;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a ticket and that a condition may wait for.
 *
 * @param what what it was, in all its meanings
 * @param step how the ticket stood after it
 * @param at when
 */
public record Occurred(List<Occurrence> what, Step step, Instant at) {

  /** Copies the list. */
  public Occurred {
    what = List.copyOf(what);
  }

  boolean is(Occurrence occurrence) {
    return what.contains(occurrence);
  }

  boolean isMove() {
    return is(Occurrence.STATE_ENTERED);
  }

  boolean meets(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (is(condition.on()) && step.isMeantBy(condition)) {
        return true;
      }
    }
    return false;
  }

  boolean isLike(Occurred other) {
    return what.equals(other.what) && step.equals(other.step);
  }
}
