package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a metric ended.
 *
 * @param metric which metric
 * @param elapsed business time used
 * @param due when the target ran or would have run out; null while it was paused, and without a
 *     verdict
 * @param outcome the verdict
 * @param unanswered whether the ticket ended without what the metric waits for
 * @param missed further targets that went by unheard in a repeating metric, beyond the first
 */
public record ClockStopped(
    String metric,
    Duration elapsed,
    @Nullable Instant due,
    ClockOutcome outcome,
    boolean unanswered,
    long missed)
    implements Event {

  /** Refuses null. */
  public ClockStopped {
    Check.present(metric, "metric");
    elapsed = Check.duration(elapsed, "elapsed");
    if (due != null) {
      due = Check.instant(due, "due");
    }
    Check.present(outcome, "outcome");
    missed = Check.between(missed, 0, Long.MAX_VALUE, "missed");
  }

  @Override
  public String eventType() {
    return "ClockStopped";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.clockStopped(this);
  }
}
