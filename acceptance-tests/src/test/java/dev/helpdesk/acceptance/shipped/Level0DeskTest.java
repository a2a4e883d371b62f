package dev.helpdesk.acceptance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Level0DeskTest {

  /** Monday, 9:00 in Madrid. */
  private final TestDesk desk = ShippedDesk.open("level0-desk", "2026-03-02T08:00:00Z");

  private TestTicket incident() {
    return ShippedDesk.register(desk, "incident", "on-site", with -> with);
  }

  private static String group(TestTicket ticket) {
    return String.valueOf(ticket.record().owner().group());
  }

  @Test
  void what_comes_in_is_filtered_at_the_customers_site_first() {
    TestTicket ticket = incident();

    ticket.should().beIn("filtering").haveClock("first-filter", ClockStatus.RUNNING);
    assertThat(group(ticket)).isEqualTo("on-site");
  }

  @Test
  void the_first_filter_solves_what_it_can_and_the_requester_approves() {
    TestTicket ticket = incident().resolvedBy("irene", "The cable was loose.");
    ticket.should().beIn("awaiting-conformity").haveTold("rosa", "solution");

    ticket.approvedBy("rosa").closedBy("irene");

    ticket.should().beIn("closed").haveClock("resolution", ClockStatus.MET).keepInvariants();
  }

  @Test
  void what_it_cannot_solve_it_passes_on_to_the_service_desk() {
    TestTicket ticket = incident();
    desk.advance(Duration.ofMinutes(20));

    ticket.movedBy("irene", "pass-on", take -> take);

    ticket.should().beIn("assigned").haveClock("first-filter", ClockStatus.MET);
    assertThat(group(ticket)).isEqualTo("service-desk");
  }

  @Test
  void what_nobody_filters_for_an_hour_is_passed_on_by_itself_at_that_minute() {
    TestTicket ticket = incident();

    desk.advance(Duration.ofHours(5));

    assertThat(ticket.history())
        .filteredOn(happened -> happened.event().eventType().equals("FunctionallyEscalated"))
        .first()
        .satisfies(
            happened -> assertThat(happened.at()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z")));
  }

  @Test
  void the_filter_counts_the_hours_of_the_site_and_the_promise_those_of_the_desk() {
    desk.advanceTo(Instant.parse("2026-03-07T08:30:00Z"));
    TestTicket saturday = incident();

    saturday
        .should()
        .beDue("first-filter", Instant.parse("2026-03-07T09:30:00Z"))
        .beDue("first-response", Instant.parse("2026-03-09T08:00:00Z"));
  }

  @Test
  void three_levels_stand_behind_the_filter() {
    TestTicket ticket = incident().movedBy("irene", "pass-on", take -> take);

    ticket.escalatedBy("ana", "It needs a specialist.");
    assertThat(group(ticket)).isEqualTo("specialists");
    ticket.escalatedBy("nuria", "It needs the product's engineers.");
    assertThat(group(ticket)).isEqualTo("engineering");
  }

  @Test
  void whoever_does_not_accept_in_time_makes_the_directory_ask_for_a_decision() {
    TestTicket ticket = incident().movedBy("irene", "pass-on", take -> take);

    desk.advance(Duration.ofHours(4));

    ticket.should().haveTold("marta", "decision");
  }

  @Test
  void a_requester_cannot_pass_on_and_hears_what_is_possible() {
    TestTicket ticket = incident();

    ticket.refuses(
        Actor.requester("rosa"),
        TakeTransition.of(ticket.id(), "pass-on"),
        "workflow.not-possible");
  }

  @Test
  void a_chat_opens_no_ticket() {
    RegisterTicket chat =
        RegisterTicket.incident().from(ActorId.of("rosa"), "chat").subject("Hello").build();

    assertThat(desk.refuses(chat, "intake.channel-not-official").possible())
        .containsExactly("on-site", "phone", "web", "e-mail");
  }
}
