package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.ClockOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the cycles of a clock came to that ended with a verdict. The open one is not among them, nor
 * are cancelled ones.
 *
 * @param count how many there are
 * @param breached how many of them missed their target
 * @param missed further targets that went by unheard in those of a repeating metric
 * @param longestElapsed most business time that one of them used; null without any
 * @param worstRemaining least that was left of a target, negative when it was overrun; null without
 *     any
 * @param lastOutcome verdict on the last of them; null without any
 */
public record Cycles(
    long count,
    long breached,
    long missed,
    @Nullable Duration longestElapsed,
    @Nullable Duration worstRemaining,
    @Nullable ClockOutcome lastOutcome) {

  /** None has ended yet. */
  public static final Cycles NONE = new Cycles(0, 0, 0, null, null, null);

  /** Returns these and one more, with its verdict, the time it used, and what it missed. */
  public Cycles and(ClockOutcome outcome, Duration target, Duration elapsed, long further) {
    Duration left = target.minus(elapsed);
    Duration longest = longestElapsed;
    Duration worst = worstRemaining;
    return new Cycles(
        count + 1,
        breached + (outcome == ClockOutcome.BREACHED ? 1 : 0),
        missed + further,
        longest == null || elapsed.compareTo(longest) > 0 ? elapsed : longest,
        worst == null || left.compareTo(worst) < 0 ? left : worst,
        outcome);
  }
}
