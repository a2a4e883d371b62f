package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;

/**
 * A clock passed its target.
 *
 * @param metric which metric
 * @param breachedAt the exact instant the target ran out
 * @param target the target that was missed
 */
public record TargetBreached(String metric, Instant breachedAt, Duration target) implements Event {

  /** Refuses null. */
  public TargetBreached {
    Check.present(metric, "metric");
    breachedAt = Check.instant(breachedAt, "breachedAt");
    target = Check.duration(target, "target");
  }

  @Override
  public String eventType() {
    return "TargetBreached";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.targetBreached(this);
  }
}
