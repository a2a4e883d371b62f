package dev.helpdesk.core.classification;

import dev.helpdesk.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Something about a ticket's classification that is not as the rules and the matrix say.
 *
 * @param field what: {@code impact}, {@code urgency} or {@code priority}
 * @param inForce what counts now, or null for none
 * @param ruled what would count if nobody had set it otherwise, or null for none
 */
public record Drift(String field, @Nullable String inForce, @Nullable String ruled) {

  /** Refuses null. */
  public Drift {
    Check.present(field, "drift.field");
  }
}
