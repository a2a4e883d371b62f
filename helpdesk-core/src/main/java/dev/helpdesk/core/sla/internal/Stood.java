package dev.helpdesk.core.sla.internal;

import java.time.Instant;

/**
 * A pause that has ended.
 *
 * @param calendar name of the calendar by which its length is told
 * @param from when it began
 * @param to when it ended
 */
public record Stood(String calendar, Instant from, Instant to) {}
