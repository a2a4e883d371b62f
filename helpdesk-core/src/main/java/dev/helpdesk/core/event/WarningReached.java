package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock reached a warning threshold.
 *
 * @param metric which metric
 * @param percent the threshold, 1 to 99; 0 for one before the due
 * @param before how long before the due, or null for a percentage
 * @param reachedAt the exact instant it was reached
 * @param late whether it was passed already when a change of target made it apply
 */
public record WarningReached(
    String metric, int percent, @Nullable Duration before, Instant reachedAt, boolean late)
    implements Event {

  /** Refuses null, and a threshold that is none. */
  public WarningReached {
    Check.present(metric, "metric");
    before = new Warning(percent, before).before();
    reachedAt = Check.instant(reachedAt, "reachedAt");
  }

  /** Creates the event for a warning. */
  public WarningReached(String metric, Warning warning, Instant reachedAt, boolean late) {
    this(metric, warning.percent(), warning.before(), reachedAt, late);
  }

  /** Returns which warning it was. */
  public Warning warning() {
    return new Warning(percent, before);
  }

  @Override
  public String eventType() {
    return "WarningReached";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.warningReached(this);
  }
}
