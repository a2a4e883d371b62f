package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.sla.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a state of the ticket asks of a clock. */
enum Move {
  NONE,
  STOP,
  PAUSE,
  RESUME,
  REOPEN;

  /** Returns what is to be done for the clock to be as the metric wants it in that state. */
  static Move of(Metric metric, ClockState clock, Step step, @Nullable Instant answeredAt) {
    boolean firstResponse = metric.kind() == Metric.Kind.FIRST_RESPONSE;
    boolean ends = metric.stopsIn(step.state(), step.category());
    Verdict verdict = clock.verdict();
    if (verdict != null) {
      boolean forGood = firstResponse || verdict.outcome() == ClockOutcome.NONE;
      return ends || forGood ? NONE : REOPEN;
    }
    if (ends || (firstResponse && answeredAt != null)) {
      return STOP;
    }
    boolean pauses = metric.pausesIn(step.category(), step.reason());
    if (pauses == clock.paused()) {
      return NONE;
    }
    return pauses ? PAUSE : RESUME;
  }
}
