package dev.helpdesk.acceptance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.escalation.Responsibility;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.entitlement.Entitlement;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Contract24x7Test {

  private static final ActorId ROSA = ActorId.of("rosa");
  private static final ServiceId PAYMENTS = ServiceId.of("payments");
  private static final ServiceId INTRANET = ServiceId.of("intranet");

  /** Saturday, 3:00 in UTC. */
  private final TestDesk desk = ShippedDesk.open("contract-24x7", "2026-03-07T03:00:00Z");

  @BeforeEach
  void the_customer_has_a_contract_for_its_payments() {
    OrganisationId bank = OrganisationId.of("bank");
    desk.people()
        .of(desk.tenant())
        .addRequester(new Requester(ROSA, bank, null, false, "es", "Europe/Madrid"));
    desk.catalogue()
        .add(desk.tenant(), new Service(PAYMENTS, "high", null))
        .add(desk.tenant(), new Service(INTRANET, "medium", null));
    desk.entitlements()
        .add(
            desk.tenant(),
            new Entitlement(
                "contract-7",
                bank,
                List.of(PAYMENTS),
                AgreementId.of("contract"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z")));
  }

  private TestTicket incident(ServiceId service, String impact, String urgency) {
    return ShippedDesk.register(
        desk, "incident", "phone", with -> with.service(service).impact(impact, urgency));
  }

  @Test
  void the_criticality_table_gives_the_level() {
    incident(PAYMENTS, "loss-of-functionality", "low").should().havePriority("level-3");
    incident(PAYMENTS, "critical", "medium").should().havePriority("level-2");
    incident(PAYMENTS, "not-critical", "low").should().havePriority("level-1");
  }

  @Test
  void who_does_not_say_how_grave_it_is_gets_the_impact_by_what_is_affected() {
    TestTicket report =
        ShippedDesk.register(desk, "request", "web", with -> with.service(INTRANET));

    assertThat(report.record().rank().impact()).isEqualTo("critical");
  }

  @Test
  void the_contract_counts_at_night_and_on_saturdays() {
    incident(PAYMENTS, "loss-of-functionality", "high")
        .should()
        .beDue("acknowledgement", Instant.parse("2026-03-07T03:10:00Z"))
        .beDue("first-response", Instant.parse("2026-03-07T03:15:00Z"))
        .beDue("update", Instant.parse("2026-03-07T04:00:00Z"))
        .beDue("resolution", Instant.parse("2026-03-07T07:00:00Z"));
  }

  @Test
  void what_no_contract_covers_is_done_as_best_the_desk_can() {
    TestTicket outside = incident(INTRANET, "critical", "medium");

    assertThat(outside.view().agreement()).isPresent();
    assertThat(outside.view().agreement().orElseThrow().agreement())
        .isEqualTo(AgreementId.of("best-effort"));
  }

  @Test
  void silence_climbs_the_directory_level_by_level_to_the_managing_director() {
    TestTicket ticket = incident(PAYMENTS, "loss-of-functionality", "high");

    desk.advance(Duration.ofMinutes(16));
    ticket.should().haveTold("manager-on-duty", "decision");
    desk.advance(Duration.ofMinutes(15));
    ticket.should().haveTold("operations-on-duty", "decision");
    desk.advance(Duration.ofMinutes(15));
    ticket.should().haveTold("service-director", "decision");
    desk.advance(Duration.ofMinutes(15));
    ticket.should().haveTold("managing-director", "decision");
  }

  @Test
  void in_office_hours_the_manager_is_asked_and_decides() {
    desk.advanceTo(Instant.parse("2026-03-09T16:00:00Z"));
    TestTicket ticket = incident(PAYMENTS, "loss-of-functionality", "high");
    desk.advance(Duration.ofMinutes(16));

    ticket.should().haveTold("support-manager", "decision");
    ticket
        .acknowledgedBy("support-manager", 1)
        .decidedBy("support-manager", 1, EscalationDecision.EXTEND_RESOURCES);
    desk.advance(Duration.ofMinutes(40));

    ticket.should().haveHad(0, "EscalationUnanswered");
  }

  @Test
  void one_update_is_due_after_the_other_until_it_is_resolved() {
    TestTicket ticket =
        incident(PAYMENTS, "loss-of-functionality", "high").repliedBy("op-1", "We look.");
    desk.advance(Duration.ofMinutes(40));
    ticket.repliedBy("op-1", "It is the database.");

    ticket.should().beDue("update", Instant.parse("2026-03-07T04:40:00Z"));
    ticket.resolvedBy("op-1", "The database was restarted.").should().beIn("awaiting-conformity");
    assertThat(ticket.view().clock("update").orElseThrow().status())
        .isNotEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void the_table_says_who_answers_for_it_at_each_level_and_for_what() {
    TestTicket ticket = incident(PAYMENTS, "loss-of-functionality", "high");

    assertThat(desk.desk().responsibilities(ticket.id()))
        .extracting(Responsibility::name)
        .containsExactly("operations-all");
    ticket.escalatedBy("op-1", "It needs the platform.");
    assertThat(desk.desk().responsibilities(ticket.id()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.area()).isEqualTo("platform");
              assertThat(row.duties()).containsOnlyKeys("en", "es");
            });
  }

  @Test
  void who_reports_without_naming_the_service_is_asked_for_it() {
    RegisterTicket bare =
        RegisterTicket.incident().from(ROSA, "e-mail").subject("Nothing works").build();

    desk.register(bare).should().beIn("information-requested");
  }
}
