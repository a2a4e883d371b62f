package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockOutcome;
import org.jspecify.annotations.Nullable;

/** What a clock does. */
enum Run {
  /** There is none, or its agreement came to apply no more. */
  ABSENT,
  /** It is open, and counts or stands still. */
  OPEN,
  /** It ended with a verdict. */
  ENDED,
  /** It ended without a verdict, since nobody waits any more. */
  CANCELLED;

  static Run of(@Nullable ClockState clock) {
    Verdict verdict = clock == null ? null : clock.verdict();
    if (verdict == null) {
      return clock == null ? ABSENT : OPEN;
    }
    if (verdict.outcome() == ClockOutcome.NONE) {
      return ABSENT;
    }
    return verdict.outcome() == ClockOutcome.CANCELLED ? CANCELLED : ENDED;
  }
}
