package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;
import java.util.OptionalDouble;

/**
 * So many of so many.
 *
 * @param part how many were meant, 0 to whole
 * @param whole of how many, 0 or more
 */
public record Share(long part, long whole) {

  /** Refuses a part below zero or beyond the whole. */
  public Share {
    Check.between(whole, 0, Long.MAX_VALUE, "whole");
    Check.between(part, 0, whole, "part");
  }

  /** Returns the share in percent, 0 to 100, or empty when there is nothing to have a share of. */
  public OptionalDouble percent() {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
  }
}
