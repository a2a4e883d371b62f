package dev.helpdesk.tck.linear;

import dev.helpdesk.model.Check;

/**
 * One call with its place in time.
 *
 * @param process who called; a process has one call at a time
 * @param began counter when it began
 * @param ended counter when it ended, greater than {@code began}
 * @param seen what it asked and was answered
 */
public record Operation(int process, long began, long ended, Observation seen) {

  /** Refuses a call that ends before it begins. */
  public Operation {
    Check.between(ended, began + 1, Long.MAX_VALUE, "ended");
    Check.present(seen, "seen");
  }

  /** Tells whether a call of another process was under way at the same time. */
  public boolean meets(Operation other) {
    return process != other.process && began < other.ended && other.began < ended;
  }
}
