package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * States in which a clock stands still.
 *
 * @param category what the states mean
 * @param reasons the waiting reasons for which it stands still; empty for any or none
 */
public record PauseRule(StateCategory category, List<String> reasons) {

  /** Most reasons a rule may name. */
  public static final int MAX_REASONS = 100;

  /** Refuses null. */
  public PauseRule {
    Check.present(category, "pause.category");
    reasons = Check.list(reasons, "pause.reasons", MAX_REASONS);
  }

  /** Returns the rule for a category, whatever the reason. */
  public static PauseRule of(StateCategory category) {
    return new PauseRule(category, List.of());
  }

  /** Tells whether the clock stands still in a state of this category, held for this reason. */
  public boolean covers(StateCategory state, @Nullable String reason) {
    return category == state && (reasons.isEmpty() || (reason != null && reasons.contains(reason)));
  }
}
