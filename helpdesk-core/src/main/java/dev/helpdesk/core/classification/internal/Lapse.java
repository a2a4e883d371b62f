package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.LevelOverride;
import dev.helpdesk.core.event.Scale;
import dev.helpdesk.core.view.Rank;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes back when what was set for a time only runs out. */
final class Lapse {

  private final ClassificationState slice;
  private final Instant now;

  Lapse(ClassificationState slice, Instant now) {
    this.slice = slice;
    this.now = now;
  }

  /** Returns the one event for all that ran out by now; empty when nothing did. */
  Optional<Classified> of(Rank before, ClassificationPolicy policy) {
    List<LevelOverride> left =
        slice.overrides().stream().filter(override -> override.until().isAfter(now)).toList();
    if (left.size() == slice.overrides().size()) {
      return Optional.empty();
    }
    Rank after =
        Ranking.of(
            policy.matrix(),
            before.category(),
            level(Scale.IMPACT, before.impact()),
            level(Scale.URGENCY, before.urgency()));
    return Optional.of(
        new Classified(
            after.category(),
            after.impact(),
            after.urgency(),
            after.priority(),
            after.weight(),
            false,
            null,
            ClassificationCause.EXPIRED,
            slice.derived(),
            left));
  }

  private @Nullable String level(Scale scale, @Nullable String inForce) {
    return slice
        .override(scale)
        .filter(override -> !override.until().isAfter(now))
        .map(override -> Optional.ofNullable(override.before()))
        .orElse(Optional.ofNullable(inForce))
        .orElse(null);
  }
}
