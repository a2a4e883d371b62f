package dev.helpdesk.core.sla;

import dev.helpdesk.model.AgreementId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the clock of one metric stands at an instant, in its last cycle. All amounts are business
 * time.
 *
 * @param metric which metric
 * @param agreement the agreement that sets the target
 * @param calendar name of the calendar it counts by, or {@link Agreement#ALWAYS_OPEN}
 * @param target what was promised
 * @param startedAt from when it counts
 * @param status how it stands
 * @param elapsed what was used
 * @param remaining target less elapsed, negative once the target is overrun
 * @param overBy elapsed less target, zero while it is not overrun
 * @param due when the target runs out or ran out; null while paused before that, when no business
 *     time is left for it, for a clock that ended while it was paused, and for one that ended
 *     without a verdict
 * @param breachedAt exact instant since when the promise is broken, or null
 * @param pausedBusiness how long it stood still
 * @param paused whether it stands still, breached or not
 * @param finishedAt when it ended, or null
 * @param unanswered whether it ended without what the metric waits for
 * @param cycle which cycle this is, from 1
 * @param cycles what those that have ended came to
 */
public record ClockView(
    String metric,
    AgreementId agreement,
    String calendar,
    Duration target,
    Instant startedAt,
    ClockStatus status,
    Duration elapsed,
    Duration remaining,
    Duration overBy,
    @Nullable Instant due,
    @Nullable Instant breachedAt,
    Duration pausedBusiness,
    boolean paused,
    @Nullable Instant finishedAt,
    boolean unanswered,
    int cycle,
    Cycles cycles) {

  /** Tells whether it has ended. */
  public boolean finished() {
    return finishedAt != null;
  }
}
