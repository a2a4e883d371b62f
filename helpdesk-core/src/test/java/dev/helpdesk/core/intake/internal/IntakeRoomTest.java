package dev.helpdesk.core.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Requester;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeRoomTest {

  private static final ActorId ROSA = ActorId.of("rosa");
  private static final Actor ADMIN = Actor.administrator("root");

  private final RoomHarness<IntakeState, IntakePolicy> room =
      new RoomHarness<>(new IntakeRoom(), Policy.defaults().intake());

  @BeforeEach
  void know_the_requester() {
    room.answers.requesters.put(
        ROSA, new Requester(ROSA, OrganisationId.of("acme"), null, false, "es", "UTC"));
  }

  private static RegisterTicket.Builder ticket() {
    return RegisterTicket.incident().from(ROSA, "web").subject("Printer");
  }

  private @Nullable Refusal refusal(RegisterTicket.Builder ticket) {
    return room.preview(ticket.build(), Actor.requester(ROSA));
  }

  private Registered register(RegisterTicket.Builder ticket, Actor by) {
    assertThat(room.decide(ticket.build(), by)).isNull();
    return (Registered) room.lastEvents().get(0);
  }

  private Registered register(RegisterTicket.Builder ticket) {
    return register(ticket, Actor.requester(ROSA));
  }

  @Test
  void a_ticket_is_registered_under_its_folio() {
    Registered registered = register(ticket());
    assertThat(registered.folio()).isEqualTo("INC-2026-000001");
    assertThat(registered.kind()).isEqualTo("incident");
    assertThat(registered.organisation()).isEqualTo(OrganisationId.of("acme"));
    assertThat(registered.channel()).isEqualTo("web");
    assertThat(registered.openedAt()).isEqualTo(room.now());
    assertThat(registered.policyVersion()).isEqualTo(1);
    assertThat(registered.missing()).isEmpty();
  }

  @Test
  void requesters_register_for_themselves() {
    Refusal refusal = room.preview(ticket().build(), Actor.requester("jack"));
    assertThat(refusal.code()).isEqualTo("intake.not-yours");
    assertThat(refusal.field()).isEqualTo("requester");
    assertThat(register(ticket(), Actor.agent("ana")).requester()).isEqualTo(ROSA);
  }

  @Test
  void the_year_of_a_folio_is_that_of_the_desks_zone() {
    room.policy(
        Policy.defaults().intake().toBuilder().zone(ZoneId.of("America/Mexico_City")).build());
    room.at(Instant.parse("2027-01-01T05:59:59Z"));
    assertThat(register(ticket()).folio()).isEqualTo("INC-2026-000001");
  }

  @Test
  void what_is_said_is_kept_as_texts_and_not_in_the_event() {
    Registered registered =
        register(ticket().description("It streaks.").field("version", "7.1").field("blank", " "));
    assertThat(registered.fields()).containsExactly("description", "version");
    assertThat(registered.toString()).doesNotContain("Printer", "streaks", "7.1");
    assertThat(room.draft.texts.keySet())
        .containsExactly(
            TextKey.of("subject"), TextKey.of("description"), TextKey.of("field/version"));
    room.draft
        .texts
        .values()
        .forEach(
            text -> {
              assertThat(text.audience()).isEqualTo(Audience.PUBLIC);
              assertThat(text.subjects()).containsExactly(ROSA);
            });
  }

  @Test
  void a_channel_that_is_not_official_is_refused_with_those_that_are() {
    Refusal refusal = refusal(ticket().from(ROSA, "carrier-pigeon"));
    assertThat(refusal.code()).isEqualTo("intake.channel-not-official");
    assertThat(refusal.field()).isEqualTo("channel");
    assertThat(refusal.possible()).contains("e-mail", "web");
    assertThat(refusal.message()).doesNotContain("pigeon");
    assertThat(room.history()).isEmpty();
  }

  @Test
  void an_unknown_kind_is_refused_with_those_there_are() {
    Refusal refusal = refusal(RegisterTicket.of("wish").from(ROSA, "web").subject("A pony"));
    assertThat(refusal.code()).isEqualTo("intake.kind-unknown");
    assertThat(refusal.possible()).contains("incident", "request");
  }

  @Test
  void who_and_what_the_host_does_not_know_is_refused() {
    ActorId nobody = ActorId.of("nobody");
    assertThat(room.preview(ticket().from(nobody, "web").build(), Actor.requester(nobody)).code())
        .isEqualTo("intake.requester-unknown");
    assertThat(refusal(ticket().service(ServiceId.of("mail"))).code())
        .isEqualTo("intake.service-unknown");
    room.answers.items.put(
        ItemId.of("printer-1"),
        new ConfigurationItem(ItemId.of("printer-1"), "printer", "low", List.of()));
    Refusal item = refusal(ticket().items(List.of(ItemId.of("printer-1"), ItemId.of("ghost"))));
    assertThat(item.code()).isEqualTo("intake.item-unknown");
    assertThat(item.field()).isEqualTo("items[1]");
    room.answers.services.put(
        ServiceId.of("mail"), new Service(ServiceId.of("mail"), "high", null));
    assertThat(
            refusal(ticket().service(ServiceId.of("mail")).items(List.of(ItemId.of("printer-1")))))
        .isNull();
  }

  @Test
  void sizes_are_refused_with_the_limit_and_the_actual_size() {
    assertThat(refusal(ticket().subject("x".repeat(201))).message())
        .isEqualTo("Expected subject to be at most 200 characters, not 201.");
    assertThat(refusal(ticket().subject(" ")).code()).isEqualTo("value.blank");
    assertThat(refusal(ticket().subject("a\nb")).code()).isEqualTo("value.malformed");
    assertThat(refusal(ticket().description("x".repeat(65_537))).message())
        .isEqualTo("Expected description to be at most 65536 characters, not 65537.");
    assertThat(refusal(ticket().description("\u0000")).code()).isEqualTo("value.malformed");
    assertThat(refusal(ticket().field("version", "x".repeat(65_537))).field())
        .isEqualTo("fields.version");
    assertThat(refusal(ticket().field("a\nb", "x")).field()).isEqualTo("fields");
    assertThat(refusal(ticket().field("a".repeat(101), "x")).code()).isEqualTo("value.too-long");
    assertThat(refusal(ticket().field("mail: a@b", "x")).code()).isEqualTo("value.malformed");
    assertThat(refusal(ticket().field("version", "\ud800")).code()).isEqualTo("value.malformed");
    assertThat(refusal(ticket().items(Collections.nCopies(51, ItemId.of("a")))).message())
        .isEqualTo("Expected items to be at most 50 elements, not 51.");
    RegisterTicket.Builder many = ticket();
    for (int i = 0; i < 51; i++) {
      many.field("f" + i, "x");
    }
    assertThat(refusal(many).message())
        .isEqualTo("Expected fields to be at most 50 elements, not 51.");
  }

  @Test
  void what_a_kind_requires_and_is_not_given_is_noted_and_loses_nothing() {
    room.policy(
        Policy.defaults().intake().toBuilder()
            .kind(
                TicketKind.of("incident", "INC")
                    .requiring(
                        "subject",
                        "description",
                        "service",
                        "items",
                        "site",
                        "category",
                        "impact",
                        "urgency",
                        "version"))
            .build());
    assertThat(register(ticket()).missing())
        .containsExactly(
            "description", "service", "items", "site", "category", "impact", "urgency", "version");
  }

  @Test
  void only_who_imports_says_when_a_ticket_was_opened_and_where_it_stands() {
    Instant opened = Instant.parse("2020-05-05T10:00:00Z");
    assertThat(refusal(ticket().imported("closed", opened)).code())
        .isEqualTo("intake.import-not-permitted");
    assertThat(register(ticket().imported("closed", opened), ADMIN).openedAt()).isEqualTo(opened);
  }

  @Test
  void nothing_was_opened_in_the_future() {
    RegisterTicket.Builder early = ticket().imported("closed", room.now().plusSeconds(1));
    assertThat(room.preview(early.build(), ADMIN).code()).isEqualTo("intake.opened-in-future");
  }

  @Test
  void a_ticket_is_registered_once() {
    register(ticket());
    assertThat(refusal(ticket()).code()).isEqualTo("intake.already-registered");
  }
}
