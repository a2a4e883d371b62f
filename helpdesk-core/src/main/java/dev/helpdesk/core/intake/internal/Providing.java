package dev.helpdesk.core.intake.internal;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.ProvideFields;
import dev.helpdesk.core.event.FieldsProvided;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in the fields of a ticket that came without them. */
final class Providing {

  /** What every desk has: it is given otherwise, and a text of that name would be no value. */
  private static final Set<String> GIVEN_OTHERWISE =
      Set.of(
          "subject",
          "service",
          "items",
          "site",
          "users",
          "category",
          "impact",
          "urgency",
          "priority",
          "group",
          "agent",
          "solution");

  private final ProvideFields command;
  private final Situation situation;
  private final Draft draft;

  Providing(ProvideFields command, Situation situation, Draft draft) {
    this.command = command;
    this.situation = situation;
    this.draft = draft;
  }

  @Nullable Refusal decide() {
    RecordView record = situation.record();
    Origin origin = record.origin();
    if (origin == null) {
      return Refusal.of("intake.no-ticket", "record", "a registered ticket");
    }
    if (record.isEnded()) {
      return Refusal.of("intake.ended", "record", "a ticket that has not ended");
    }
    Refusal refusal = refusal(origin);
    if (refusal != null) {
      return refusal;
    }
    Actor actor = situation.actor();
    List<ActorId> subjects = Stream.of(origin.requester(), actor.id()).distinct().toList();
    command.fields().forEach((name, value) -> FieldTexts.keep(draft, subjects, name, value));
    List<String> given = List.copyOf(command.fields().keySet());
    List<String> missing =
        origin.missing().stream().filter(field -> !given.contains(field)).toList();
    draft.add(new FieldsProvided(given, missing, side(actor)));
    return null;
  }

  private @Nullable Refusal refusal(Origin origin) {
    Refusal refusal = FieldTexts.refusal(command.fields(), situation.limits());
    if (refusal != null) {
      return refusal;
    }
    for (Map.Entry<String, String> field : command.fields().entrySet()) {
      if (GIVEN_OTHERWISE.contains(field.getKey())) {
        return Refusal.of(
            "intake.field-not-own", "fields", "the description, or fields of the desk's own");
      }
      if (field.getValue().isBlank()) {
        return Refusal.blank("fields." + field.getKey());
      }
    }
    Set<String> all = new TreeSet<>(origin.fields());
    all.addAll(command.fields().keySet());
    all.remove(FieldTexts.DESCRIPTION);
    return FieldTexts.tooMany(situation.limits().fields(), all.size());
  }

  private static Side side(Actor actor) {
    return switch (actor.role()) {
      case REQUESTER -> Side.REQUESTER;
      case AGENT, ADMINISTRATOR, CONTACT -> Side.DESK;
      case SYSTEM -> Side.SYSTEM;
    };
  }
}
