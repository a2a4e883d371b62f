package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.event.LevelOverride;
import dev.helpdesk.core.event.Scale;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a command that classifies anew makes of a ticket whose levels may be set for a time. */
final class Reclassification {

  private final Classify command;
  private final ClassificationState slice;
  private final Situation situation;
  private final Rank before;
  private final Rank after;

  Reclassification(
      Classify command,
      ClassificationState slice,
      ClassificationPolicy policy,
      Situation situation) {
    this.command = command;
    this.slice = slice;
    this.situation = situation;
    before = situation.record().rank();
    after =
        Ranking.of(
            policy.matrix(),
            or(command.category(), before.category()),
            or(command.impact(), before.impact()),
            or(command.urgency(), before.urgency()));
  }

  private static @Nullable String or(@Nullable String given, @Nullable String before) {
    return given == null ? before : given;
  }

  private @Nullable String given(Scale scale) {
    return scale == Scale.IMPACT ? command.impact() : command.urgency();
  }

  private @Nullable String lasting(Scale scale) {
    return slice.lasting(scale, Ranking.level(before, scale));
  }

  /** Tells whether any level is set that differs from the one that would come back. */
  boolean overrides() {
    return overrides(Scale.IMPACT) || overrides(Scale.URGENCY);
  }

  private boolean overrides(Scale scale) {
    String given = given(scale);
    return given != null && !given.equals(lasting(scale));
  }

  /** Tells whether nothing differs from what the ticket has, nor how long it lasts. */
  boolean changesNothing() {
    return after.equals(before) && command.until() == null && !lifts();
  }

  /** Tells whether a level that was set for a time is to last. */
  private boolean lifts() {
    return slice.overrides().stream().anyMatch(override -> given(override.scale()) != null);
  }

  /** Tells whether the impact becomes another one than the rules give. */
  boolean departsFromRules() {
    DerivedImpact derived = slice.derived();
    return derived != null
        && !Objects.equals(after.impact(), before.impact())
        && !derived.impact().equals(after.impact());
  }

  /** Returns what happens; with the reason under a key. */
  Classified event(@Nullable TextKey reason) {
    boolean recategorised =
        before.category() != null && !before.category().equals(after.category());
    return new Classified(
        after.category(),
        after.impact(),
        after.urgency(),
        after.priority(),
        after.weight(),
        recategorised,
        reason,
        command.cause(),
        slice.derived(),
        overridesAfter(reason));
  }

  private List<LevelOverride> overridesAfter(@Nullable TextKey reason) {
    List<LevelOverride> result = new ArrayList<>();
    Instant until = command.until();
    for (Scale scale : Scale.values()) {
      if (given(scale) == null) {
        slice.override(scale).ifPresent(result::add);
      } else if (until != null && reason != null && overrides(scale)) {
        result.add(
            new LevelOverride(
                scale, lasting(scale), until, situation.actor().id(), situation.now(), reason));
      }
    }
    return result;
  }
}
