package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;

/**
 * How many tickets there are, and where they stand. Each stands in exactly one place.
 *
 * @param open new, worked on or waiting
 * @param resolved solved, and not closed yet
 * @param closed ended as solved
 * @param cancelled ended without a solution
 */
public record Volume(long open, long resolved, long closed, long cancelled) {

  /** Refuses negative counts. */
  public Volume {
    Check.between(open, 0, Long.MAX_VALUE, "open");
    Check.between(resolved, 0, Long.MAX_VALUE, "resolved");
    Check.between(closed, 0, Long.MAX_VALUE, "closed");
    Check.between(cancelled, 0, Long.MAX_VALUE, "cancelled");
  }

  /** Returns how many were ever registered: all there are, wherever they stand. */
  public long registered() {
    return open + resolved + ended();
  }

  /** Returns how many ended: closed or cancelled. */
  public long ended() {
    return closed + cancelled;
  }
}
