package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.StateCategory;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket can stand, as far as clocks care.
 *
 * @param category what the state means
 * @param state name of the state
 * @param reason the reason recorded with it, or null
 */
record Stand(StateCategory category, String state, @Nullable String reason) {}
