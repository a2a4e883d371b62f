package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.event.LevelOverride;
import dev.helpdesk.core.event.Scale;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this room remembers beyond the rank in the record's view.
 *
 * @param derived the impact that the rules gave, or null when none matched
 * @param overrides what is set for a time only, impact first
 */
public record ClassificationState(@Nullable DerivedImpact derived, List<LevelOverride> overrides) {

  /** Nothing classified yet. */
  public static final ClassificationState INITIAL = new ClassificationState(null, List.of());

  /** Copies the list. */
  public ClassificationState {
    overrides = List.copyOf(overrides);
  }

  /** Returns what is set for a time only on a scale. */
  Optional<LevelOverride> override(Scale scale) {
    return overrides.stream().filter(override -> override.scale() == scale).findFirst();
  }

  /** Returns the level that counts on a scale once nothing is set for a time only. */
  @Nullable String lasting(Scale scale, @Nullable String inForce) {
    LevelOverride override = override(scale).orElse(null);
    return override == null ? inForce : override.before();
  }
}
