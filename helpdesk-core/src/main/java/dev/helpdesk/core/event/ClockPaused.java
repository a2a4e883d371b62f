package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Duration;

/**
 * The clock of a metric stands still.
 *
 * @param metric which metric
 * @param elapsed business time used so far
 * @param cause state or waiting reason that stops it
 */
public record ClockPaused(String metric, Duration elapsed, String cause) implements Event {

  /** Refuses null. */
  public ClockPaused {
    Check.present(metric, "metric");
    elapsed = Check.duration(elapsed, "elapsed");
    Check.present(cause, "cause");
  }

  @Override
  public String eventType() {
    return "ClockPaused";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.clockPaused(this);
  }
}
