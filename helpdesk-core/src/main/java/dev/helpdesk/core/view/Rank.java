package dev.helpdesk.core.view;

import org.jspecify.annotations.Nullable;

/**
 * How grave a ticket is.
 *
 * @param category path of its category, or null
 * @param impact level of the impact scale, or null
 * @param urgency level of the urgency scale, or null
 * @param priority the matrix cell of the two, or null
 * @param weight rank of the priority, 1 the gravest; 0 without one
 */
public record Rank(
    @Nullable String category,
    @Nullable String impact,
    @Nullable String urgency,
    @Nullable String priority,
    int weight) {

  /** Not classified yet. */
  public static final Rank NONE = new Rank(null, null, null, null, 0);
}
