package dev.helpdesk.core.intake.internal;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds why a ticket can't be registered. What is merely missing is no reason. */
final class IntakeCheck {

  private final RegisterTicket command;
  private final IntakePolicy policy;
  private final Situation situation;

  IntakeCheck(RegisterTicket command, IntakePolicy policy, Situation situation) {
    this.command = command;
    this.policy = policy;
    this.situation = situation;
  }

  @Nullable Refusal refusal() {
    Refusal refusal = checkActor();
    if (refusal == null) {
      refusal = checkVocabulary();
    }
    if (refusal == null) {
      refusal = checkImport();
    }
    if (refusal == null) {
      refusal = checkTexts();
    }
    return refusal == null ? checkKnown() : refusal;
  }

  /** Who asks for help does so in their own name; the desk registers for others. */
  private @Nullable Refusal checkActor() {
    Actor actor = situation.actor();
    return actor.role() == Actor.Role.REQUESTER && !actor.id().equals(command.requester())
        ? Refusal.of("intake.not-yours", "requester", "the actor, as requesters ask for themselves")
        : null;
  }

  private @Nullable Refusal checkVocabulary() {
    if (!policy.channels().contains(command.channel())) {
      return new Refusal(
          "intake.channel-not-official",
          "channel",
          "an official channel",
          List.copyOf(policy.channels()));
    }
    if (policy.kind(command.kind()).isEmpty()) {
      List<String> kinds = policy.kinds().stream().map(TicketKind::name).toList();
      return new Refusal("intake.kind-unknown", "kind", "one of the kinds", kinds);
    }
    return null;
  }

  private @Nullable Refusal checkImport() {
    Instant openedAt = command.openedAt();
    if (command.state() == null && openedAt == null) {
      return null;
    }
    Actor.Role role = situation.actor().role();
    if (role != Actor.Role.ADMINISTRATOR && role != Actor.Role.SYSTEM) {
      String field = command.state() == null ? "openedAt" : "state";
      return Refusal.of("intake.import-not-permitted", field, "given by an administrator only");
    }
    return openedAt != null && openedAt.isAfter(situation.now())
        ? Refusal.of("intake.opened-in-future", "openedAt", "not after now")
        : null;
  }

  private @Nullable Refusal checkTexts() {
    int textLength = situation.limits().textLength();
    Refusal refusal =
        Texts.checkLine("subject", command.subject(), situation.limits().subjectLength());
    if (refusal == null) {
      refusal = Texts.check("description", command.description(), textLength);
    }
    if (refusal == null) {
      refusal = FieldTexts.refusal(command.fields(), situation.limits());
    }
    return refusal;
  }

  private @Nullable Refusal checkKnown() {
    List<ItemId> items = command.affected().items();
    Refusal refusal = checkCount("items", situation.limits().items(), items.size());
    if (refusal != null) {
      return refusal;
    }
    if (situation.ask(new Question.RequesterById(command.requester())).isEmpty()) {
      return Refusal.of("intake.requester-unknown", "requester", "known to the directory");
    }
    ServiceId service = command.affected().service();
    if (service != null && situation.ask(new Question.ServiceById(service)).isEmpty()) {
      return Refusal.of("intake.service-unknown", "service", "known to the catalogue");
    }
    for (int i = 0; i < items.size(); i++) {
      if (situation.ask(new Question.ItemById(items.get(i))).isEmpty()) {
        return Refusal.of("intake.item-unknown", "items[" + i + "]", "known to the catalogue");
      }
    }
    return null;
  }

  private static @Nullable Refusal checkCount(String field, int limit, int actual) {
    return actual > limit
        ? Refusal.of("value.too-many", field, "at most " + limit + " elements, not " + actual)
        : null;
  }
}
