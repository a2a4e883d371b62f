package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.event.Scale;
import dev.helpdesk.core.view.Rank;
import org.jspecify.annotations.Nullable;

/** Finds the priority that a matrix gives. */
final class Ranking {

  private Ranking() {}

  static Rank of(
      PriorityMatrix matrix,
      @Nullable String category,
      @Nullable String impact,
      @Nullable String urgency) {
    String priority =
        impact == null || urgency == null ? null : matrix.priority(impact, urgency).orElse(null);
    int weight = priority == null ? 0 : matrix.weight(priority);
    return new Rank(category, impact, urgency, priority, weight);
  }

  static @Nullable String level(Rank rank, Scale scale) {
    return scale == Scale.IMPACT ? rank.impact() : rank.urgency();
  }
}
