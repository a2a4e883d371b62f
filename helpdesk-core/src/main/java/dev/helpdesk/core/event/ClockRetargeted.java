package dev.helpdesk.core.event;

import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import java.time.Duration;

/**
 * The target of a running clock changed; what is spent stays spent.
 *
 * @param metric which metric
 * @param agreement the agreement that sets the target
 * @param calendar the calendar it counts by from now on
 * @param target the new target
 * @param elapsed business time used so far
 * @param cause what changed
 */
public record ClockRetargeted(
    String metric,
    AgreementId agreement,
    String calendar,
    Duration target,
    Duration elapsed,
    String cause)
    implements Event {

  /** Refuses null. */
  public ClockRetargeted {
    Check.present(metric, "metric");
    Check.present(agreement, "agreement");
    Check.present(calendar, "calendar");
    target = Check.duration(target, "target");
    elapsed = Check.duration(elapsed, "elapsed");
    Check.present(cause, "cause");
  }

  @Override
  public String eventType() {
    return "ClockRetargeted";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.clockRetargeted(this);
  }
}
