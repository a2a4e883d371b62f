package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in the history. Of two at one instant the version tells which came later.
 *
 * @param at when
 * @param version the event's place, from 1
 */
public record Since(Instant at, long version) {

  /** Refuses null. */
  public Since {
    at = Check.instant(at, "since");
  }

  static Since of(Happened happened) {
    return new Since(happened.at(), happened.version());
  }

  /** Returns the later of two, or null when one is missing. */
  static @Nullable Since later(@Nullable Since one, @Nullable Since other) {
    if (one == null || other == null) {
      return null;
    }
    return one.version >= other.version ? one : other;
  }
}
