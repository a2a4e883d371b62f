package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import java.util.List;

/**
 * A period came to count for none of a ticket's clocks, or not for some.
 *
 * @param metrics whose clocks; empty for all
 * @param from first instant
 * @param to end, exclusive
 * @param approvedBy who allowed it
 * @param reason why
 * @param recounts the clocks that had counted or paused in it, as they stand without it
 */
public record PeriodExcluded(
    List<String> metrics,
    Instant from,
    Instant to,
    ActorId approvedBy,
    TextKey reason,
    List<Recount> recounts)
    implements Event {

  /** Refuses null. */
  public PeriodExcluded {
    metrics = Check.list(metrics, "metrics", 100);
    from = Check.instant(from, "from");
    to = Check.instant(to, "to");
    Check.present(approvedBy, "approvedBy");
    Check.present(reason, "reason");
    recounts = Check.list(recounts, "recounts", 100);
  }

  /** Tells whether it is out of the count of a metric. */
  public boolean concerns(String metric) {
    return metrics.isEmpty() || metrics.contains(metric);
  }

  @Override
  public String eventType() {
    return "PeriodExcluded";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.periodExcluded(this);
  }
}
