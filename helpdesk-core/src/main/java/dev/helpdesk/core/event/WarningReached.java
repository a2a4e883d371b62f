package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Instant;

/**
 * A clock reached a warning threshold.
 *
 * @param metric which metric
 * @param percent the threshold, 1 to 99
 * @param reachedAt the exact instant it was reached
 * @param late whether it was passed already when a change of target made it apply
 */
public record WarningReached(String metric, int percent, Instant reachedAt, boolean late)
    implements Event {

  /** Refuses null. */
  public WarningReached {
    Check.present(metric, "metric");
    reachedAt = Check.instant(reachedAt, "reachedAt");
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
