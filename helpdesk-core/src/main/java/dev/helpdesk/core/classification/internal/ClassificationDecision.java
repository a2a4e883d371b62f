package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ImpactSource;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the commands that classify, for one situation. */
final class ClassificationDecision extends SomeCommands<Optional<Refusal>> {

  private static final int PATH_LENGTH = 100;
  private static final List<String> CAUSES =
      Arrays.stream(ClassificationCause.values())
          .filter(ClassificationCause::isOfDesk)
          .map(Enum::name)
          .toList();

  private final ClassificationState slice;
  private final ClassificationPolicy policy;
  private final Situation situation;
  private final Draft draft;

  ClassificationDecision(
      ClassificationState slice, ClassificationPolicy policy, Situation situation, Draft draft) {
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
  }

  @Override
  protected Optional<Refusal> otherwise(Command command) {
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> registerTicket(RegisterTicket command) {
    return Optional.ofNullable(register(command));
  }

  @Override
  public Optional<Refusal> classify(Classify command) {
    return Optional.ofNullable(reclassify(command));
  }

  @Override
  public Optional<Refusal> migrateTicket(MigrateTicket command) {
    Rank rank = situation.record().rank();
    return Optional.ofNullable(LevelMapping.of(command.migration(), policy, slice, rank).refusal());
  }

  private @Nullable Refusal register(RegisterTicket command) {
    Refusal refusal = check(command.category(), command.impact(), command.urgency());
    if (refusal == null) {
      draft.add(registered(command));
    }
    return refusal;
  }

  private Classified registered(RegisterTicket command) {
    DerivedImpact derived =
        new ImpactDerivation(command.affected(), command.requester(), situation).by(policy);
    boolean ruled = derived != null && isRuled(command);
    String impact = command.impact() == null ? policy.defaultImpact() : command.impact();
    String urgency = command.urgency() == null ? policy.defaultUrgency() : command.urgency();
    Rank rank =
        Ranking.of(
            policy.matrix(),
            command.category(),
            derived != null && ruled ? derived.impact() : impact,
            urgency);
    return new Classified(
        rank.category(),
        rank.impact(),
        rank.urgency(),
        rank.priority(),
        rank.weight(),
        false,
        null,
        ruled ? ClassificationCause.DERIVED : ClassificationCause.INITIAL,
        derived,
        List.of());
  }

  private boolean isRuled(RegisterTicket command) {
    boolean imported = command.openedAt() != null;
    return command.impact() == null
        || (policy.impactSource() == ImpactSource.RULES_FIRST && !imported);
  }

  private @Nullable Refusal reclassify(Classify command) {
    RecordView record = situation.record();
    if (!record.isTicket()) {
      return Refusal.of("classification.no-ticket", "record", "a registered ticket");
    }
    Refusal refusal = check(command.category(), command.impact(), command.urgency());
    if (refusal == null) {
      refusal = checkReason(command.reason());
    }
    if (refusal == null && !command.cause().isOfDesk()) {
      refusal =
          new Refusal(
              "classification.cause-not-possible", "cause", "one that the desk may give", CAUSES);
    }
    Reclassification change = new Reclassification(command, slice, policy, situation);
    if (refusal == null) {
      refusal = checkChange(command, change);
    }
    if (refusal == null) {
      String reason = command.reason();
      draft.add(change.event(reason == null ? null : stored(reason)));
    }
    return refusal;
  }

  private @Nullable Refusal checkReason(@Nullable String reason) {
    if (reason == null) {
      return null;
    }
    return reason.isBlank()
        ? Refusal.blank("reason")
        : Texts.check("reason", reason, situation.limits().reasonLength());
  }

  private @Nullable Refusal checkChange(Classify command, Reclassification change) {
    Instant until = command.until();
    if (until != null && !change.overrides()) {
      return Refusal.of(
          "classification.expiry-without-override",
          "until",
          "left out, as no level is set that differs from the one that would come back");
    }
    if (until != null && !until.isAfter(situation.now())) {
      return Refusal.of("classification.expiry-past", "until", "after now");
    }
    if (change.changesNothing()) {
      return Refusal.of(
          "classification.unchanged", field(command), "different from what the ticket has");
    }
    if (command.reason() == null && (until != null || change.departsFromRules())) {
      return Refusal.of(
          "classification.reason-missing",
          "reason",
          "given, as the level is another than by itself, or for a time only");
    }
    return null;
  }

  private TextKey stored(String reason) {
    return draft.text("reason", Audience.INTERNAL, List.of(situation.actor().id()), reason);
  }

  private @Nullable Refusal check(
      @Nullable String category, @Nullable String impact, @Nullable String urgency) {
    Refusal refusal = category == null ? null : checkCategory(category);
    if (refusal == null) {
      refusal = checkLevel("impact", impact, policy.matrix().impacts());
    }
    return refusal == null ? checkLevel("urgency", urgency, policy.matrix().urgencies()) : refusal;
  }

  private @Nullable Refusal checkCategory(String category) {
    List<String> known = policy.categories();
    if (known == null) {
      Refusal refusal = Texts.checkLine("category", category, Check.MAX_ID_LENGTH);
      return refusal == null && situation.actor().role() == Actor.Role.REQUESTER
          ? checkPath(category)
          : refusal;
    }
    return known.contains(category)
        ? null
        : new Refusal(
            "classification.category-unknown", "category", "one of the categories", known);
  }

  /** Categories are kept in events for good, so that requesters can't say just anything by one. */
  private static @Nullable Refusal checkPath(String category) {
    return category.length() <= PATH_LENGTH && Texts.isPath(category)
        ? null
        : Refusal.of(
            "classification.category-unknown",
            "category",
            "a path of " + Texts.PATH + ", of at most " + PATH_LENGTH + " characters");
  }

  private static @Nullable Refusal checkLevel(
      String field, @Nullable String level, List<String> scale) {
    return level == null || scale.contains(level)
        ? null
        : new Refusal(
            "classification.level-unknown", field, "a level of the " + field + " scale", scale);
  }

  private static String field(Classify command) {
    if (command.category() != null) {
      return "category";
    }
    return command.impact() == null && command.urgency() != null ? "urgency" : "impact";
  }
}
