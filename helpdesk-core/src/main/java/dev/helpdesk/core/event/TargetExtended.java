package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.time.Duration;

/**
 * An open clock was given more time than its agreement gives.
 *
 * @param metric which metric
 * @param by what was added
 * @param target the target that holds now
 * @param elapsed business time used when it was added
 * @param approvedBy who allowed it
 * @param reason why
 */
public record TargetExtended(
    String metric,
    Duration by,
    Duration target,
    Duration elapsed,
    ActorId approvedBy,
    TextKey reason)
    implements Event {

  /** Refuses null. */
  public TargetExtended {
    Check.present(metric, "metric");
    by = Check.duration(by, "by");
    target = Check.duration(target, "target");
    elapsed = Check.duration(elapsed, "elapsed");
    Check.present(approvedBy, "approvedBy");
    Check.present(reason, "reason");
  }

  @Override
  public String eventType() {
    return "TargetExtended";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.targetExtended(this);
  }
}
