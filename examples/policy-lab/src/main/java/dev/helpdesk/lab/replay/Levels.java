package dev.helpdesk.lab.replay;

import org.jspecify.annotations.Nullable;

/**
 * How grave a row says its case is.
 *
 * @param impact level of the impact scale, or null
 * @param urgency level of the urgency scale, or null
 */
record Levels(@Nullable String impact, @Nullable String urgency) {}
