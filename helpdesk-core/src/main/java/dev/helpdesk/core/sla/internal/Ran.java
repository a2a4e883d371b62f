package dev.helpdesk.core.sla.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch in which a clock counted and that has ended.
 *
 * @param calendar name of the calendar it counted by
 * @param from when the stretch began
 * @param before business time used when it began
 * @param after business time used when it ended
 */
public record Ran(String calendar, Instant from, Duration before, Duration after) {}
