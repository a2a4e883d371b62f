package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Duration;

/**
 * A breach no longer stands, since the target was widened.
 *
 * @param metric which metric
 * @param target the target that holds now
 */
public record BreachWithdrawn(String metric, Duration target) implements Event {

  /** Refuses null. */
  public BreachWithdrawn {
    Check.present(metric, "metric");
    target = Check.duration(target, "target");
  }

  @Override
  public String eventType() {
    return "BreachWithdrawn";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.breachWithdrawn(this);
  }
}
