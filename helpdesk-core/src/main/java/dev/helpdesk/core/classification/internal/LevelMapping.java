package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.event.LevelOverride;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.Scale;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the levels and the priority that a ticket has by another version of the policy. */
final class LevelMapping {

  private final Map<String, String> impacts;
  private final Map<String, String> urgencies;
  private final ClassificationPolicy policy;
  private final ClassificationState slice;
  private final Rank before;

  private LevelMapping(
      Map<String, String> impacts,
      Map<String, String> urgencies,
      ClassificationPolicy policy,
      ClassificationState slice,
      Rank before) {
    this.impacts = impacts;
    this.urgencies = urgencies;
    this.policy = policy;
    this.slice = slice;
    this.before = before;
  }

  static LevelMapping of(
      Migration migration, ClassificationPolicy policy, ClassificationState slice, Rank before) {
    return new LevelMapping(migration.impacts(), migration.urgencies(), policy, slice, before);
  }

  static LevelMapping of(
      PolicyMigrated event, ClassificationPolicy policy, ClassificationState slice, Rank before) {
    return new LevelMapping(event.impacts(), event.urgencies(), policy, slice, before);
  }

  /** Returns which level has no place on the scales, or null when each has. */
  @Nullable Refusal refusal() {
    Refusal refusal = refusal(Scale.IMPACT, before.impact());
    if (refusal == null) {
      refusal = refusal(Scale.URGENCY, before.urgency());
    }
    for (LevelOverride override : slice.overrides()) {
      if (refusal == null) {
        refusal = refusal(override.scale(), override.before());
      }
    }
    return refusal;
  }

  private @Nullable Refusal refusal(Scale scale, @Nullable String level) {
    return level == null || scale(scale).contains(named(scale, level))
        ? null
        : new Refusal(
            "policy.level-unmapped",
            scale == Scale.IMPACT ? "migration.impacts" : "migration.urgencies",
            "given a new name for the level " + level,
            scale(scale));
  }

  private List<String> scale(Scale scale) {
    return scale == Scale.IMPACT ? policy.matrix().impacts() : policy.matrix().urgencies();
  }

  private String named(Scale scale, String level) {
    return (scale == Scale.IMPACT ? impacts : urgencies).getOrDefault(level, level);
  }

  private @Nullable String renamed(Scale scale, @Nullable String level) {
    return level == null ? null : named(scale, level);
  }

  /** Returns what the ticket is from now on; empty when that is what it was. */
  Optional<Classified> event() {
    Rank after =
        Ranking.of(
            policy.matrix(),
            before.category(),
            renamed(Scale.IMPACT, before.impact()),
            renamed(Scale.URGENCY, before.urgency()));
    DerivedImpact derived = derived();
    List<LevelOverride> overrides = overrides();
    ClassificationState then = new ClassificationState(derived, overrides);
    if (after.equals(before) && then.equals(slice)) {
      return Optional.empty();
    }
    return Optional.of(
        new Classified(
            after.category(),
            after.impact(),
            after.urgency(),
            after.priority(),
            after.weight(),
            false,
            null,
            ClassificationCause.MIGRATED,
            derived,
            overrides));
  }

  /** What rules gave and is on the scale no more says nothing any more. */
  private @Nullable DerivedImpact derived() {
    DerivedImpact derived = slice.derived();
    if (derived == null) {
      return null;
    }
    String impact = named(Scale.IMPACT, derived.impact());
    return scale(Scale.IMPACT).contains(impact) ? new DerivedImpact(impact, derived.rule()) : null;
  }

  private List<LevelOverride> overrides() {
    List<LevelOverride> overrides = new ArrayList<>();
    for (LevelOverride override : slice.overrides()) {
      overrides.add(
          new LevelOverride(
              override.scale(),
              renamed(override.scale(), override.before()),
              override.until(),
              override.by(),
              override.since(),
              override.reason()));
    }
    return overrides;
  }
}
