package dev.helpdesk.core.intake.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.ProvideFields;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.intake.FolioFormat;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Requester;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registers tickets under their folio, and refuses what the desk does not take in. */
public final class IntakeRoom implements Room<IntakeState, IntakePolicy> {

  /** Creates the room. */
  public IntakeRoom() {}

  @Override
  public IntakeState initial() {
    return new IntakeState();
  }

  @Override
  public IntakeState evolve(IntakeState slice, Happened happened) {
    return slice;
  }

  @Override
  public @Nullable Refusal decide(
      Command command, IntakeState slice, IntakePolicy policy, Situation situation, Draft draft) {
    return command
        .match(
            new SomeCommands<Optional<Refusal>>() {
              @Override
              protected Optional<Refusal> otherwise(Command other) {
                return Optional.empty();
              }

              @Override
              public Optional<Refusal> registerTicket(RegisterTicket register) {
                return Optional.ofNullable(decide(register, policy, situation, draft));
              }

              @Override
              public Optional<Refusal> provideFields(ProvideFields provide) {
                return Optional.ofNullable(new Providing(provide, situation, draft).decide());
              }

              @Override
              public Optional<Refusal> migrateTicket(MigrateTicket migrate) {
                return Optional.ofNullable(unknownKind(policy, situation));
              }
            })
        .orElse(null);
  }

  private static @Nullable Refusal unknownKind(IntakePolicy policy, Situation situation) {
    String kind = situation.record().kind();
    return policy.kind(kind).isPresent()
        ? null
        : new Refusal(
            "policy.kind-unknown",
            "toVersion",
            "a version that has the kind " + kind,
            policy.kinds().stream().map(TicketKind::name).toList());
  }

  private static @Nullable Refusal decide(
      RegisterTicket command, IntakePolicy policy, Situation situation, Draft draft) {
    if (situation.record().isTicket()) {
      return Refusal.of("intake.already-registered", "record", "an id that no ticket has");
    }
    Refusal refusal = new IntakeCheck(command, policy, situation).refusal();
    if (refusal != null) {
      return refusal;
    }
    TicketKind kind = policy.kind(command.kind()).orElseThrow();
    OrganisationId organisation =
        situation
            .ask(new Question.RequesterById(command.requester()))
            .map(Requester::organisation)
            .orElse(null);
    Instant openedAt = command.openedAt();
    draft.add(
        new Registered(
            kind.name(),
            folio(kind, policy, situation),
            command.requester(),
            organisation,
            command.channel(),
            command.automatic(),
            command.affected(),
            store(command, draft),
            kind.required().stream().filter(field -> isMissing(command, field)).toList(),
            situation.ask(new Question.CurrentPolicy()),
            openedAt == null ? situation.now() : openedAt));
    return null;
  }

  private static String folio(TicketKind kind, IntakePolicy policy, Situation situation) {
    FolioFormat format = policy.folioFormat();
    int year = situation.now().atZone(policy.zone()).getYear();
    long number = situation.ask(new Question.NextFolio(format.series(kind.prefix(), year)));
    return format.folio(kind.prefix(), year, number);
  }

  private static List<String> store(RegisterTicket command, Draft draft) {
    List<ActorId> subjects = List.of(command.requester());
    draft.text(TextKey.of("subject"), Audience.PUBLIC, subjects, command.subject());
    List<String> given = new ArrayList<>();
    if (!command.description().isBlank()) {
      given.add(FieldTexts.DESCRIPTION);
      FieldTexts.keep(draft, subjects, FieldTexts.DESCRIPTION, command.description());
    }
    command
        .fields()
        .forEach(
            (field, value) -> {
              if (!value.isBlank()) {
                if (!field.equals(FieldTexts.DESCRIPTION)) {
                  given.add(field);
                }
                draft.text(TextKey.of("field/" + field), Audience.PUBLIC, subjects, value);
              }
            });
    return given;
  }

  private static boolean isBlank(RegisterTicket command, String field) {
    String value = command.fields().get(field);
    return value == null || value.isBlank();
  }

  private static boolean isMissing(RegisterTicket command, String field) {
    Affected affected = command.affected();
    return switch (field) {
      case "subject" -> command.subject().isBlank();
      case FieldTexts.DESCRIPTION -> command.description().isBlank();
      case "service" -> affected.service() == null;
      case "items" -> affected.items().isEmpty();
      case "site" -> affected.site() == null;
      case "users" -> affected.users() == 0;
      case "category" -> command.category() == null;
      case "impact" -> command.impact() == null;
      case "urgency" -> command.urgency() == null;
      default -> isBlank(command, field);
    };
  }
}
