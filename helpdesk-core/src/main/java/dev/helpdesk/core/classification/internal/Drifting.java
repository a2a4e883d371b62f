package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ClassificationView;
import dev.helpdesk.core.classification.Drift;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.event.Scale;
import dev.helpdesk.core.view.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what is in force with what rules and matrix say. */
public final class Drifting {

  private Drifting() {}

  /** Returns a ticket's classification as it stands. */
  public static ClassificationView view(
      ClassificationState slice, Rank inForce, ClassificationPolicy policy) {
    return new ClassificationView(
        inForce, slice.derived(), slice.overrides(), drift(slice, inForce, policy));
  }

  static List<Drift> drift(ClassificationState slice, Rank inForce, ClassificationPolicy policy) {
    DerivedImpact derived = slice.derived();
    String impact =
        derived == null ? slice.lasting(Scale.IMPACT, inForce.impact()) : derived.impact();
    String urgency = slice.lasting(Scale.URGENCY, inForce.urgency());
    Rank ruled = Ranking.of(policy.matrix(), inForce.category(), impact, urgency);
    List<Drift> drift = new ArrayList<>();
    add("impact", inForce.impact(), ruled.impact(), drift);
    add("urgency", inForce.urgency(), ruled.urgency(), drift);
    add("priority", inForce.priority(), ruled.priority(), drift);
    return drift;
  }

  private static void add(
      String field, @Nullable String inForce, @Nullable String ruled, List<Drift> drift) {
    if (!Objects.equals(inForce, ruled)) {
      drift.add(new Drift(field, inForce, ruled));
    }
  }
}
