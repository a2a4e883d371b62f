package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Duration;

/**
 * The clock of a metric runs on.
 *
 * @param metric which metric
 * @param elapsed business time used so far
 * @param pausedBusiness business time paused so far
 */
public record ClockResumed(String metric, Duration elapsed, Duration pausedBusiness)
    implements Event {

  /** Refuses null. */
  public ClockResumed {
    Check.present(metric, "metric");
    elapsed = Check.duration(elapsed, "elapsed");
    pausedBusiness = Check.duration(pausedBusiness, "pausedBusiness");
  }

  @Override
  public String eventType() {
    return "ClockResumed";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.clockResumed(this);
  }
}
