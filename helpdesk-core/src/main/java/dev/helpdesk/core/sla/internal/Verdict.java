package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a clock ended.
 *
 * @param at when
 * @param outcome whether the promise was kept
 * @param due the last due, or null when it was paused before it
 * @param unanswered whether it ended without what the metric waits for
 * @param missed further targets that went by unheard
 */
public record Verdict(
    Instant at, ClockOutcome outcome, @Nullable Instant due, boolean unanswered, long missed) {}
