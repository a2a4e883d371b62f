package dev.helpdesk.core.classification;

import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.event.LevelOverride;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's classification as it stands: what is in force, and what the rules say. Immutable.
 *
 * @param inForce what counts
 * @param derived the impact that the rules of the policy gave, or null when none matched
 * @param overrides what somebody set for a time only, impact first
 * @param drift where the two differ: impact, urgency, priority, in this order
 */
public record ClassificationView(
    Rank inForce,
    @Nullable DerivedImpact derived,
    List<LevelOverride> overrides,
    List<Drift> drift) {

  /** Copies the lists. */
  public ClassificationView {
    Check.present(inForce, "inForce");
    overrides = List.copyOf(overrides);
    drift = List.copyOf(drift);
  }

  /** Tells whether anything counts that rules and matrix don't say. */
  public boolean isDrifting() {
    return !drift.isEmpty();
  }
}
