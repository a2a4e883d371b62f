package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the commands that classify, for one situation. */
final class ClassificationDecision extends SomeCommands<Optional<Refusal>> {

  private static final int PATH_LENGTH = 100;

  private final ClassificationPolicy policy;
  private final Situation situation;
  private final Draft draft;

  ClassificationDecision(ClassificationPolicy policy, Situation situation, Draft draft) {
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

  private @Nullable Refusal register(RegisterTicket command) {
    Refusal refusal = check(command.category(), command.impact(), command.urgency());
    if (refusal == null) {
      String impact = command.impact() == null ? policy.defaultImpact() : command.impact();
      String urgency = command.urgency() == null ? policy.defaultUrgency() : command.urgency();
      add(ranked(command.category(), impact, urgency), false, null);
    }
    return refusal;
  }

  private @Nullable Refusal reclassify(Classify command) {
    RecordView record = situation.record();
    if (!record.isTicket()) {
      return Refusal.of("classification.no-ticket", "record", "a registered ticket");
    }
    if (situation.actor().role() == Actor.Role.REQUESTER) {
      return Refusal.of("classification.not-permitted", "actor", "somebody who works at the desk");
    }
    Refusal refusal = check(command.category(), command.impact(), command.urgency());
    String reason = command.reason();
    if (refusal == null && reason != null) {
      refusal =
          reason.isBlank()
              ? Refusal.blank("reason")
              : Texts.check("reason", reason, situation.limits().reasonLength());
    }
    if (refusal != null) {
      return refusal;
    }
    Rank before = record.rank();
    Rank after =
        ranked(
            or(command.category(), before.category()),
            or(command.impact(), before.impact()),
            or(command.urgency(), before.urgency()));
    if (after.equals(before)) {
      return Refusal.of(
          "classification.unchanged", field(command), "different from what the ticket has");
    }
    boolean recategorised =
        before.category() != null && !before.category().equals(after.category());
    add(after, recategorised, reason == null ? null : stored(reason));
    return null;
  }

  private TextKey stored(String reason) {
    return draft.text("reason", Audience.INTERNAL, List.of(situation.actor().id()), reason);
  }

  private void add(Rank rank, boolean recategorised, @Nullable TextKey reason) {
    draft.add(
        new Classified(
            rank.category(),
            rank.impact(),
            rank.urgency(),
            rank.priority(),
            rank.weight(),
            recategorised,
            reason));
  }

  private Rank ranked(
      @Nullable String category, @Nullable String impact, @Nullable String urgency) {
    PriorityMatrix matrix = policy.matrix();
    String priority =
        impact == null || urgency == null ? null : matrix.priority(impact, urgency).orElse(null);
    int weight = priority == null ? 0 : matrix.weight(priority);
    return new Rank(category, impact, urgency, priority, weight);
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

  private static @Nullable String or(@Nullable String given, @Nullable String before) {
    return given == null ? before : given;
  }

  private static String field(Classify command) {
    if (command.category() != null) {
      return "category";
    }
    return command.impact() == null && command.urgency() != null ? "urgency" : "impact";
  }
}
