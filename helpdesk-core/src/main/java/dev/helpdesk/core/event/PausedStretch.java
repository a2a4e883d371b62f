package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Instant;

/**
 * A stretch in which a clock would have stood still before it came.
 *
 * @param from when it began
 * @param to when it ended, or when the clock came
 * @param cause waiting reason or state that made it stand still
 */
public record PausedStretch(Instant from, Instant to, String cause) {

  /** Refuses null. */
  public PausedStretch {
    from = Check.instant(from, "paused.from");
    to = Check.instant(to, "paused.to");
    Check.present(cause, "paused.cause");
  }
}
