package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.LevelOverride;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets category, impact and urgency, and finds the priority that follows from them; lets what was
 * set for a time only run out at its exact instant.
 */
public final class ClassificationRoom implements Room<ClassificationState, ClassificationPolicy> {

  /** Creates the room. */
  public ClassificationRoom() {}

  @Override
  public ClassificationState initial() {
    return ClassificationState.INITIAL;
  }

  @Override
  public ClassificationState evolve(ClassificationState slice, Happened happened) {
    return happened.event().match(new Evolution(slice));
  }

  @Override
  public @Nullable Refusal decide(
      Command command,
      ClassificationState slice,
      ClassificationPolicy policy,
      Situation situation,
      Draft draft) {
    return command.match(new ClassificationDecision(slice, policy, situation, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause,
      ClassificationState slice,
      ClassificationPolicy policy,
      Situation situation,
      Draft draft) {
    cause
        .event()
        .match(new Migrated(slice, policy, situation.record().rank()))
        .ifPresent(draft::add);
  }

  /** What is set for a time only waits while a ticket is over: it may be reopened. */
  @Override
  public @Nullable Instant wakeUp(
      ClassificationState slice, ClassificationPolicy policy, Situation situation) {
    return situation.record().isEnded()
        ? null
        : slice.overrides().stream()
            .map(LevelOverride::until)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  @Override
  public void due(
      ClassificationState slice, ClassificationPolicy policy, Situation situation, Draft draft) {
    if (!situation.record().isEnded()) {
      new Lapse(slice, situation.now()).of(situation.record().rank(), policy).ifPresent(draft::add);
    }
  }

  @Override
  public void describe(
      ClassificationState slice, ClassificationPolicy policy, Situation situation, Describing out) {
    if (!Drifting.drift(slice, situation.record().rank(), policy).isEmpty()) {
      out.set("drifting", AttributeValue.of(true));
    }
  }

  private static final class Migrated extends SomeEvents<Optional<Classified>> {

    private final ClassificationState slice;
    private final ClassificationPolicy policy;
    private final Rank rank;

    Migrated(ClassificationState slice, ClassificationPolicy policy, Rank rank) {
      this.slice = slice;
      this.policy = policy;
      this.rank = rank;
    }

    @Override
    protected Optional<Classified> otherwise(Event event) {
      return Optional.empty();
    }

    @Override
    public Optional<Classified> policyMigrated(PolicyMigrated event) {
      return LevelMapping.of(event, policy, slice, rank).event();
    }
  }

  private static final class Evolution extends SomeEvents<ClassificationState> {

    private final ClassificationState slice;

    Evolution(ClassificationState slice) {
      this.slice = slice;
    }

    @Override
    protected ClassificationState otherwise(Event event) {
      return slice;
    }

    @Override
    public ClassificationState classified(Classified event) {
      return new ClassificationState(event.derived(), event.overrides());
    }
  }
}
