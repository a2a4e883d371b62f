package dev.helpdesk.core.event;

import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of a metric began to run.
 *
 * @param metric which metric
 * @param agreement the agreement that sets the target
 * @param calendar the calendar it counts by
 * @param target business time to be met
 * @param startedAt from when it counts
 */
public record ClockStarted(
    String metric, AgreementId agreement, String calendar, Duration target, Instant startedAt)
    implements Event {

  /** Refuses null. */
  public ClockStarted {
    Check.present(metric, "metric");
    Check.present(agreement, "agreement");
    Check.present(calendar, "calendar");
    target = Check.duration(target, "target");
    startedAt = Check.instant(startedAt, "startedAt");
  }

  @Override
  public String eventType() {
    return "ClockStarted";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.clockStarted(this);
  }
}
