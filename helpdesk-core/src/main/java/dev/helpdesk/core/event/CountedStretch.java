package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch in which a clock counted and that has ended.
 *
 * @param calendar name of the calendar it counted by
 * @param from when the stretch began
 * @param before business time used when it began
 * @param after business time used when it ended
 */
public record CountedStretch(String calendar, Instant from, Duration before, Duration after) {

  /** Refuses null. */
  public CountedStretch {
    Check.present(calendar, "counted.calendar");
    from = Check.instant(from, "counted.from");
    before = Check.duration(before, "counted.before");
    after = Check.duration(after, "counted.after");
  }
}
