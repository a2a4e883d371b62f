package dev.helpdesk.core.engine.carry;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterFollowUp;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.engine.road.Duty;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.TextRow;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Registers tickets that go on where others ended, with the texts as they are when it is done: one
 * that was erased in between is not brought back.
 */
final class FollowUps {

  private static final String FIELD = "field/";

  private final Engine engine;
  private final Courier courier;

  FollowUps(Engine engine, Courier courier) {
    this.engine = engine;
    this.courier = courier;
  }

  /** Returns how it ended: {@code accepted}, or the code of the refusal. */
  String register(DutyRow row, Duty duty, RegisterFollowUp command) {
    Actor actor = Actor.onBehalfOf(duty.onBehalfOf());
    if (courier.isDone(row, actor, "RegisterTicket")) {
      // Made anew, the registration might differ by a text that was erased since.
      return Courier.ACCEPTED;
    }
    Optional<RecordView> origin =
        engine
            .loading()
            .row(row.tenant(), command.origin())
            .map(found -> engine.loading().record(found).view())
            .filter(RecordView::isTicket);
    if (origin.isEmpty()) {
      return "record.unknown";
    }
    Map<TextKey, String> texts = texts(row.tenant(), command.origin());
    RegisterTicket.Builder plain = plain(origin.get(), command, texts);
    String code = carry(row, duty, command.record(), full(origin.get(), plain, texts));
    if (code.equals(Courier.ACCEPTED)) {
      return code;
    }
    // What the old one was about may be unknown by now; the message must not be lost for that.
    return carry(row, duty, command.record(), plain(origin.get(), command, texts).build());
  }

  private String carry(DutyRow row, Duty duty, RecordId target, RegisterTicket registration) {
    Outcome outcome = courier.carry(row, duty, target, registration, "");
    return outcome instanceof Outcome.Refused refused ? refused.refusal().code() : Courier.ACCEPTED;
  }

  private Map<TextKey, String> texts(TenantId tenant, RecordId origin) {
    Map<TextKey, String> texts = new TreeMap<>();
    for (TextRow row : engine.ports().storage().records().texts(tenant, origin)) {
      if (row.audience() == Audience.PUBLIC) {
        texts.put(row.key(), row.text());
      }
    }
    return texts;
  }

  private static RegisterTicket.Builder plain(
      RecordView record, RegisterFollowUp command, Map<TextKey, String> texts) {
    Origin origin = record.registered();
    return RegisterTicket.of(record.kind())
        .id(command.record())
        .from(origin.requester(), origin.channel())
        .subject(texts.getOrDefault(TextKey.of("subject"), origin.folio()))
        .description(texts.getOrDefault(command.message(), ""))
        .followUpOf(command.origin());
  }

  private static RegisterTicket full(
      RecordView record, RegisterTicket.Builder ticket, Map<TextKey, String> texts) {
    Origin origin = record.registered();
    texts.forEach(
        (key, text) -> {
          if (key.value().startsWith(FIELD)) {
            ticket.field(key.value().substring(FIELD.length()), text);
          }
        });
    return ticket
        .service(origin.affected().service())
        .items(origin.affected().items())
        .site(origin.affected().site())
        .users(origin.affected().users())
        .category(record.rank().category())
        .build();
  }
}
