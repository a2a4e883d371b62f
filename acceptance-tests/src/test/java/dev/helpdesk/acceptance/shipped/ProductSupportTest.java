package dev.helpdesk.acceptance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductSupportTest {

  /** Monday, 9:00 in London. */
  private final TestDesk desk = ShippedDesk.open("product-support", "2026-03-02T09:00:00Z");

  private TestTicket bug() {
    return ShippedDesk.register(
        desk,
        "incident",
        "portal",
        with ->
            with.description("The export stops half way.")
                .field("version", "4.2")
                .field("steps", "Open a report, press Export."));
  }

  private TestTicket wish() {
    return ShippedDesk.register(
        desk,
        "improvement",
        "app",
        with -> with.description("Export to a spreadsheet.").field("version", "4.2"));
  }

  private static String agent(TestTicket ticket) {
    return String.valueOf(ticket.record().owner().agent());
  }

  @Test
  void a_bug_without_version_and_steps_is_registered_and_the_requester_asked_for_them() {
    TestTicket ticket =
        ShippedDesk.register(desk, "incident", "portal", with -> with.description("It stops."));

    ticket.should().beIn("information-requested").haveClock("resolution", ClockStatus.PAUSED);
    assertThat(ticket.record().registered().missing()).containsExactly("version", "steps");
    desk.settle();
    assertThat(desk.sentTo("rosa"))
        .extracting(Notification::text)
        .anyMatch(text -> text.contains("versión del producto"));
  }

  @Test
  void a_call_or_a_mail_opens_no_ticket_and_hears_where_to_write() {
    RegisterTicket mail =
        RegisterTicket.incident().from(ActorId.of("rosa"), "e-mail").subject("Help").build();

    assertThat(desk.refuses(mail, "intake.channel-not-official").possible())
        .containsExactly("portal", "app", "api");
  }

  @Test
  void a_bug_goes_to_support_and_is_answered_each_time_within_its_time() {
    TestTicket ticket = bug();
    assertThat(String.valueOf(ticket.record().owner().group())).isEqualTo("product-support");

    ticket.repliedBy(agent(ticket), "Which report is it?");
    desk.advance(Duration.ofHours(1));
    ticket.writtenBy("rosa", "The monthly one.");

    ticket.should().beDue("next-response", Instant.parse("2026-03-03T10:00:00Z"));
    ticket.repliedBy(agent(ticket), "Thank you.");
    ticket.should().haveClock("next-response", ClockStatus.MET);
  }

  @Test
  void an_improvement_is_planned_developed_delivered_and_verified() {
    TestTicket ticket = wish();
    assertThat(String.valueOf(ticket.record().owner().group())).isEqualTo("development");
    String developer = agent(ticket);
    ticket
        .acceptedBy(developer)
        .movedBy(developer, "plan", take -> take.saying("It comes with 4.3."));
    ticket.should().beIn("in-development").haveClock("resolution", ClockStatus.PAUSED);

    desk.advance(Duration.ofDays(20));
    ticket.movedBy(developer, "deliver", take -> take.saying("Released with 4.3."));
    ticket.should().beIn("in-verification");
    ticket.verifiedBy(developer).approvedBy("rosa").closedBy(developer);

    ticket.should().beIn("closed").haveClock("resolution", ClockStatus.MET).keepInvariants();
  }

  @Test
  void a_development_that_takes_long_is_reviewed_every_month() {
    TestTicket ticket = wish();
    String developer = agent(ticket);
    ticket.acceptedBy(developer).movedBy(developer, "plan", take -> take.saying("With 5.0."));

    desk.advance(Duration.ofDays(31));

    ticket.should().haveHad(1, "TimerFired");
  }

  @Test
  void a_modified_core_is_an_improper_use_and_the_requester_is_told_why() {
    TestTicket ticket = bug();
    ticket.cancelledBy(agent(ticket), "improper-use");
    desk.settle();

    assertThat(desk.sentTo("rosa"))
        .extracting(Notification::text)
        .anyMatch(text -> text.contains("uso indebido"));
  }
}
