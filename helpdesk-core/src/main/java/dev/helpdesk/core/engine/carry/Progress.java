package dev.helpdesk.core.engine.carry;

import org.jspecify.annotations.Nullable;

/**
 * How far a fan-out has come.
 *
 * @param accepted records that accepted
 * @param refused records that refused
 * @param cursor where the next page begins, or null for the first
 */
record Progress(long accepted, long refused, @Nullable String cursor) {

  static Progress parse(String text) {
    if (text.isEmpty()) {
      return new Progress(0, 0, null);
    }
    String[] parts = text.split(",", 3);
    return new Progress(
        Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2].isEmpty() ? null : parts[2]);
  }

  Progress plus(boolean wasAccepted) {
    return wasAccepted
        ? new Progress(accepted + 1, refused, cursor)
        : new Progress(accepted, refused + 1, cursor);
  }

  Progress at(@Nullable String newCursor) {
    return new Progress(accepted, refused, newCursor);
  }

  String text() {
    return accepted + "," + refused + "," + (cursor == null ? "" : cursor);
  }
}
