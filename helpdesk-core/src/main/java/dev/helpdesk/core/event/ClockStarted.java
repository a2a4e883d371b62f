package dev.helpdesk.core.event;

import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The clock of a metric began to run: its first cycle, or the next one.
 *
 * @param metric which metric
 * @param agreement the agreement that sets the target
 * @param calendar the calendar it counts by
 * @param target business time to be met
 * @param startedAt from when it counts
 * @param counted what counts already where a clock that comes late stood still in between, at most
 *     100; empty when all counts since {@code startedAt}
 * @param pausedBusiness business time that it stood still before it came
 * @param paused when that was, in the order of time; the last 100 at most
 */
public record ClockStarted(
    String metric,
    AgreementId agreement,
    String calendar,
    Duration target,
    Instant startedAt,
    List<CountedStretch> counted,
    Duration pausedBusiness,
    List<PausedStretch> paused)
    implements Event {

  /** Refuses null. */
  public ClockStarted {
    Check.present(metric, "metric");
    Check.present(agreement, "agreement");
    Check.present(calendar, "calendar");
    target = Check.duration(target, "target");
    startedAt = Check.instant(startedAt, "startedAt");
    counted = Check.list(counted, "counted", 100);
    pausedBusiness = Check.duration(pausedBusiness, "pausedBusiness");
    paused = Check.list(paused, "paused", 100);
  }

  /** Makes the event of a clock that counts without a break since it started. */
  public ClockStarted(
      String metric, AgreementId agreement, String calendar, Duration target, Instant startedAt) {
    this(metric, agreement, calendar, target, startedAt, List.of(), Duration.ZERO, List.of());
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
