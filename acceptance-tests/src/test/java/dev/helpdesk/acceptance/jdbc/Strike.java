package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.tck.jdbc.SqlFault;

/**
 * A fault at a point.
 *
 * @param point where
 * @param fault what
 */
record Strike(Point point, SqlFault fault) {

  @Override
  public String toString() {
    return "%s at point %d of part %d, %s"
        .formatted(fault, point.number(), point.part(), point.asked());
  }
}
