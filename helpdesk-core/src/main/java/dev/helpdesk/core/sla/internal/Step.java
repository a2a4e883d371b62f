package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.StateCategory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state the ticket came to.
 *
 * @param state name of the state
 * @param category what it means
 * @param reason waiting or void reason, or null
 * @param since when it came there
 */
public record Step(String state, StateCategory category, @Nullable String reason, Instant since) {}
