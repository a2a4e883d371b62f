package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.util.List;
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
 * @param cause what led to it
 * @param derived the impact that the rules of the policy give, or null when none matched
 * @param overrides what is set for a time only, from now on; at most one of each scale
 */
public record Classified(
    @Nullable String category,
    @Nullable String impact,
    @Nullable String urgency,
    @Nullable String priority,
    int weight,
    boolean recategorised,
    @Nullable TextKey reason,
    ClassificationCause cause,
    @Nullable DerivedImpact derived,
    List<LevelOverride> overrides)
    implements Event {

  /** Refuses null. */
  public Classified {
    Check.present(cause, "cause");
    overrides = Check.list(overrides, "overrides", Scale.values().length);
  }

  /** Makes one of a cause, where no rule matched and nothing is set for a time only. */
  public Classified(
      @Nullable String category,
      @Nullable String impact,
      @Nullable String urgency,
      @Nullable String priority,
      int weight,
      boolean recategorised,
      @Nullable TextKey reason,
      ClassificationCause cause) {
    this(
        category, impact, urgency, priority, weight, recategorised, reason, cause, null, List.of());
  }

  @Override
  public String eventType() {
    return "Classified";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.classified(this);
  }
}
