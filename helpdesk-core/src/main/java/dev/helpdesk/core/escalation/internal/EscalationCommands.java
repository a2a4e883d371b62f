package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.event.EscalationAcknowledged;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Group;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the commands of escalation. Everything is checked before anything is added. */
final class EscalationCommands extends SomeCommands<Optional<Refusal>> {

  private static final String BY_AGENT = "agent";
  static final int MAX_PENDING = 20;

  private final EscalationState slice;
  private final EscalationPolicy policy;
  private final Situation situation;
  private final Draft draft;

  EscalationCommands(
      EscalationState slice, EscalationPolicy policy, Situation situation, Draft draft) {
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
  public Optional<Refusal> escalateFunctionally(EscalateFunctionally command) {
    return Optional.ofNullable(raise(command));
  }

  private @Nullable Refusal raise(EscalateFunctionally command) {
    Refusal refusal = notPossible();
    if (refusal == null) {
      refusal = textRefusal("reason", command.reason());
    }
    String skill = command.skill();
    if (refusal == null && skill != null) {
      refusal = Texts.checkLine("skill", skill, Check.MAX_ID_LENGTH);
    }
    if (refusal != null) {
      return refusal;
    }
    return command.group() == null
        ? found(skill, command.reason())
        : given(command.group(), skill, command.reason());
  }

  private @Nullable Refusal found(@Nullable String skill, String reason) {
    Raise raise = new Raise(situation);
    Optional<Group> group = skill == null ? raise.toNextLevel() : raise.toSkill(skill);
    if (group.isPresent()) {
      draft.add(raise.event(group.get(), skill, BY_AGENT, text("reason", reason)));
      return null;
    }
    return skill == null
        ? Refusal.of("escalation.no-group", "group", "given, as no level is above the ticket's")
        : Refusal.of("escalation.no-group", "skill", "one that another group of the level has");
  }

  private @Nullable Refusal given(GroupId id, @Nullable String skill, String reason) {
    Optional<Group> group = situation.ask(new Question.GroupById(id));
    if (group.isEmpty()) {
      return Refusal.of("escalation.group-unknown", "group", "a group of the directory");
    }
    Owner owner = situation.record().owner();
    if (id.equals(owner.group())) {
      return Refusal.of("escalation.same-group", "group", "another than the ticket's");
    }
    if (group.get().level() < owner.level()) {
      return Refusal.of("escalation.not-higher", "group", "of the ticket's level or a higher one");
    }
    Raise raise = new Raise(situation);
    draft.add(raise.event(group.get(), skill, BY_AGENT, text("reason", reason)));
    return null;
  }

  @Override
  public Optional<Refusal> escalateHierarchically(EscalateHierarchically command) {
    return Optional.ofNullable(ask(command));
  }

  private @Nullable Refusal ask(EscalateHierarchically command) {
    Refusal refusal = notPossible();
    if (refusal == null) {
      refusal = textRefusal("question", command.question());
    }
    if (refusal != null) {
      return refusal;
    }
    if (slice.pending().size() >= MAX_PENDING) {
      return Refusal.of(
          "escalation.too-many", "record", "one with fewer than " + MAX_PENDING + " pending");
    }
    int highest = situation.ask(new Question.HighestLevel());
    if (highest < 1) {
      return Refusal.of("escalation.no-directory", "record", "of a desk with contacts to ask");
    }
    int level = Math.min(slice.highestPending() + 1, highest);
    new Ladder(policy, situation, draft)
        .begin(slice, level, BY_AGENT, text("question", command.question()));
    return null;
  }

  @Override
  public Optional<Refusal> acknowledgeEscalation(AcknowledgeEscalation command) {
    return Optional.ofNullable(acknowledge(command));
  }

  private @Nullable Refusal acknowledge(AcknowledgeEscalation command) {
    EscalationView asked = slice.escalation(command.number());
    if (asked == null || !asked.isPending()) {
      return notPending(asked);
    }
    ActorId actor = situation.actor().id();
    if (!isAsked(asked, actor)) {
      return notAsked();
    }
    if (asked.status() == EscalationView.Status.ASKED) {
      draft.add(new EscalationAcknowledged(asked.number(), actor));
      return null;
    }
    return actor.equals(asked.answeredBy())
        ? null
        : Refusal.of("escalation.acknowledged", "number", "one nobody acknowledged yet");
  }

  @Override
  public Optional<Refusal> decideEscalation(DecideEscalation command) {
    return Optional.ofNullable(decide(command));
  }

  private @Nullable Refusal decide(DecideEscalation command) {
    EscalationView asked = slice.escalation(command.number());
    if (asked == null || !asked.isPending()) {
      return notPending(asked);
    }
    ActorId actor = situation.actor().id();
    if (!isAsked(asked, actor)) {
      return notAsked();
    }
    String words = command.text();
    Refusal refusal = words == null ? null : textRefusal("text", words);
    if (refusal == null) {
      TextKey key = words == null ? null : text("decision", words);
      draft.add(new EscalationDecided(asked.number(), actor, command.decision(), key));
    }
    return refusal;
  }

  private boolean isAsked(EscalationView asked, ActorId actor) {
    return asked.contact().equals(actor)
        || situation
            .ask(new Question.ContactById(actor))
            .filter(contact -> contact.deputy() && contact.level() == asked.level())
            .isPresent();
  }

  private Refusal notPending(@Nullable EscalationView ended) {
    List<String> possible =
        slice.pending().stream().map(pending -> Integer.toString(pending.number())).toList();
    return ended == null
        ? new Refusal("escalation.unknown", "number", "of an escalation of the ticket", possible)
        : new Refusal("escalation.over", "number", "of a pending escalation", possible);
  }

  private static Refusal notAsked() {
    return Refusal.of(
        "escalation.not-asked", "actor", "the contact who was asked, or a deputy of that level");
  }

  private @Nullable Refusal notPossible() {
    if (!situation.record().isTicket()) {
      return Refusal.of("escalation.no-ticket", "record", "a registered ticket");
    }
    return situation.record().isOpen()
        ? null
        : Refusal.of("escalation.ended", "record", "neither resolved, closed nor cancelled");
  }

  private @Nullable Refusal textRefusal(String field, String text) {
    return text.isBlank()
        ? Refusal.blank(field)
        : Texts.check(field, text, situation.limits().reasonLength());
  }

  private TextKey text(String name, String text) {
    return draft.text(name, Audience.INTERNAL, List.of(situation.actor().id()), text);
  }
}
