package dev.helpdesk.core.event;

import dev.helpdesk.model.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * Impact, urgency or category were set; the priority follows by the matrix.
 *
 * @param category path of the category, or null
 * @param impact level of the impact scale, or null
 * @param urgency level of the urgency scale, or null
 * @param priority the matrix cell of the two, or null
 * @param weight rank of the priority, 1 the gravest; 0 without one
 * @param recategorised whether a category that was set before was replaced
 * @param reason why, or null
 */
public record Classified(
    @Nullable String category,
    @Nullable String impact,
    @Nullable String urgency,
    @Nullable String priority,
    int weight,
    boolean recategorised,
    @Nullable TextKey reason)
    implements Event {

  @Override
  public String eventType() {
    return "Classified";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.classified(this);
  }
}
