package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.BadInputScene.ANA;
import static dev.helpdesk.acceptance.BadInputScene.CLOSED;
import static dev.helpdesk.acceptance.BadInputScene.FRESH;
import static dev.helpdesk.acceptance.BadInputScene.ROOT;
import static dev.helpdesk.acceptance.BadInputScene.ROSA;
import static dev.helpdesk.acceptance.BadInputScene.times;

import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.NoteUpdate;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Registrations and imports that must be refused. */
final class BadRegistrations extends BadInputs {

  @Override
  void addAll() {
    addRegistrations();
    addImports();
  }

  private void registering(
      String name, UnaryOperator<RegisterTicket.Builder> change, String code, String field) {
    add(name, ROSA, ticket(change), code, field);
  }

  private void addRegistrations() {
    registering("blank subject", t -> t.subject("  "), "value.blank", "subject");
    registering("long subject", t -> t.subject(times(201)), "value.too-long", "subject");
    registering("subject of two lines", t -> t.subject("a\nb"), "value.malformed", "subject");
    registering("unstorable subject", t -> t.subject(UNSTORABLE), "value.malformed", "subject");
    registering(
        "long description", t -> t.description(times(65_537)), "value.too-long", "description");
    registering("lone surrogate", t -> t.description("\ud800"), "value.malformed", "description");
    registering(
        "unofficial channel",
        t -> t.from(ActorId.of("rosa"), "pigeon"),
        "intake.channel-not-official",
        "channel");
    registering(
        "blank channel",
        t -> t.from(ActorId.of("rosa"), " "),
        "intake.channel-not-official",
        "channel");
    registering(
        "somebody else as requester",
        t -> t.from(ActorId.of("nobody"), "web"),
        "intake.not-yours",
        "requester");
    registering(
        "unknown service",
        t -> t.service(ServiceId.of("nothing")),
        "intake.service-unknown",
        "service");
    registering(
        "unknown item",
        t -> t.items(List.of(ItemId.of("pc-0"))),
        "intake.item-unknown",
        "items[0]");
    registering("too many items", BadRegistrations::manyItems, "value.too-many", "items");
    registering("too many fields", BadRegistrations::manyFields, "value.too-many", "fields");
    registering("blank field name", t -> t.field(" ", "v"), "value.blank", "fields");
    registering("long field name", t -> t.field(times(101), "v"), "value.too-long", "fields");
    registering(
        "long field", t -> t.field("model", times(65_537)), "value.too-long", "fields.model");
    registering(
        "unknown impact", t -> t.impact("huge", "low"), "classification.level-unknown", "impact");
    registering(
        "unknown urgency", t -> t.impact("low", "now"), "classification.level-unknown", "urgency");
    registering("blank category", t -> t.category(" "), "value.blank", "category");
    registering("long category", t -> t.category(times(201)), "value.too-long", "category");
    registering("taken id", t -> t.id(CLOSED), "record.exists", "record");
    registering(
        "reserved id", t -> t.id(RecordId.of("document/policy")), "record.unknown", "record");
    add(
        "reserved id by an agent",
        ANA,
        ticket(t -> t.id(RecordId.of("document/policy"))),
        "record.reserved",
        "record");
    for (String kind : List.of("policy", "calendar", "fan-out", "wish", "", times(300))) {
      var command =
          RegisterTicket.of(kind).from(ActorId.of("rosa"), "web").subject("Broken").build();
      add("kind '" + kind + "'", ROSA, command, "intake.kind-unknown", "kind");
    }
  }

  private static RegisterTicket.Builder manyItems(RegisterTicket.Builder ticket) {
    List<ItemId> items = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      items.add(ItemId.of("pc-" + i));
    }
    return ticket.items(items);
  }

  private static RegisterTicket.Builder manyFields(RegisterTicket.Builder ticket) {
    for (int i = 0; i < 51; i++) {
      ticket = ticket.field("field-" + i, "v");
    }
    return ticket;
  }

  private void addImports() {
    RegisterTicket old = ticket(t -> t.imported("closed", NOW.minusSeconds(60)));
    add("import by a requester", ROSA, old, "intake.import-not-permitted", "state");
    add("import by an agent", ANA, old, "intake.import-not-permitted", "state");
    add(
        "import from the future",
        ROOT,
        ticket(t -> t.imported("closed", NOW.plus(Duration.ofDays(1)))),
        "intake.opened-in-future",
        "openedAt");
    add(
        "import into an unknown state",
        ROOT,
        ticket(t -> t.imported("limbo", NOW)),
        "workflow.state-unknown",
        "state");
    add(
        "correction to an unknown state",
        ROOT,
        new CorrectState(FRESH, "limbo"),
        "workflow.state-unknown",
        "state");
    add(
        "correction by an agent",
        ANA,
        new CorrectState(FRESH, "closed"),
        "security.not-allowed",
        "actor");
    add(
        "correction to the present state",
        ROOT,
        new CorrectState(FRESH, "registered"),
        "workflow.unchanged",
        "state");
    add(
        "update noted by an agent",
        ANA,
        new NoteUpdate(FRESH, List.of("comment")),
        "security.not-allowed",
        "actor");
  }
}
