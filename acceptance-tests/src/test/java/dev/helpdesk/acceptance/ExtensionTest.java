package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.ExtendTarget;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TargetExtended;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** More time for one clock than its agreement gives: P2 has 8 hours from Monday at 9. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtensionTest {

  private static final Actor ANA = Actor.agent("ana");

  private final TestDesk desk = TestDesk.standard();
  private final TestTicket ticket = desk.register("rosa", "The lift is stuck", "high", "medium");

  private static ExtendTarget by(TestTicket ticket, Duration by) {
    return new ExtendTarget(
        ticket.id(), "resolution", by, ActorId.of("clara"), "The spare part is on its way");
  }

  private static ClockView clock(TestTicket ticket) {
    return ticket.view().clock("resolution").orElseThrow();
  }

  @Test
  void an_extension_adds_to_the_target_and_moves_the_due() {
    desk.advanceTo("2026-03-02T12:00");
    ticket.does(ANA, by(ticket, Duration.ofHours(2)));

    ticket.should().beDue("resolution", "2026-03-03T10:00").keepInvariants();
    assertThat(clock(ticket).target()).hasHours(10);
    assertThat(ticket.view().clock("first-response").orElseThrow().target()).hasMinutes(30);
    desk.advanceTo("2026-03-03T10:00");
    ticket.should().haveClock("resolution", ClockStatus.RUNNING);
    desk.advanceTo("2026-03-03T10:01");
    ticket.should().haveBreached("resolution", "2026-03-03T10:00").keepInvariants();
  }

  @Test
  void it_is_in_the_history_with_who_approved_it_and_its_reason_is_an_internal_text() {
    desk.advanceTo("2026-03-02T12:00");
    ticket.does(ANA, by(ticket, Duration.ofHours(2)));

    TargetExtended event =
        ticket.history().stream()
            .map(happened -> happened.event())
            .filter(TargetExtended.class::isInstance)
            .map(TargetExtended.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(event.by()).hasHours(2);
    assertThat(event.target()).hasHours(10);
    assertThat(event.elapsed()).hasHours(3);
    assertThat(event.approvedBy()).isEqualTo(ActorId.of("clara"));
    assertThat(desk.desk().texts(ticket.id(), Actor.requester("rosa")))
        .noneMatch(text -> text.key().equals(event.reason()));
    assertThat(desk.desk().texts(ticket.id(), ANA))
        .anyMatch(text -> text.key().equals(event.reason()) && text.text().contains("spare part"));
  }

  @Test
  void extensions_add_up_and_outlive_a_change_of_priority() {
    ticket.does(ANA, by(ticket, Duration.ofHours(2))).does(ANA, by(ticket, Duration.ofHours(1)));
    assertThat(clock(ticket).target()).hasHours(11);

    desk.advanceTo("2026-03-02T10:00");
    ticket.classifiedBy("ana", "high", "high").should().havePriority("P1");
    assertThat(clock(ticket).target()).hasHours(7);
    ticket.classifiedBy("ana", "low", "low").should().havePriority("P5");
    assertThat(clock(ticket).target()).hasHours(83);
    ticket.should().keepInvariants();
  }

  @Test
  void a_breach_that_is_no_more_true_is_withdrawn_and_stays_in_the_history() {
    desk.advanceTo("2026-03-02T17:30");
    ticket.should().haveBreached("resolution", "2026-03-02T17:00");
    ticket.does(ANA, by(ticket, Duration.ofHours(1)));

    ticket
        .should()
        .haveClock("resolution", ClockStatus.RUNNING)
        .beDue("resolution", "2026-03-02T18:00");
    assertThat(clock(ticket).breachedAt()).isNull();
    assertThat(ticket.history())
        .extracting(happened -> happened.event())
        .contains(
            new TargetBreached("resolution", desk.instant("2026-03-02T17:00"), Duration.ofHours(8)),
            new BreachWithdrawn("resolution", Duration.ofHours(9)));
    desk.advanceTo("2026-03-03T09:00");
    ticket.should().haveBreached("resolution", "2026-03-02T18:00").keepInvariants();
  }

  @Test
  void a_breach_that_is_still_true_stays_as_it_was() {
    desk.advanceTo("2026-03-03T12:00");
    ticket.does(ANA, by(ticket, Duration.ofHours(1)));

    ticket.should().haveBreached("resolution", "2026-03-02T17:00").haveHad(0, "BreachWithdrawn");
  }

  @Test
  void a_warning_that_lies_ahead_again_is_given_again() {
    desk.advanceTo("2026-03-02T13:30");
    ticket.should().haveHad(3, "WarningReached");
    ticket.does(ANA, by(ticket, Duration.ofHours(4)));

    desk.advanceTo("2026-03-02T14:59");
    ticket.should().haveHad(3, "WarningReached");
    desk.advanceTo("2026-03-02T15:00");
    ticket.should().haveHad(4, "WarningReached");
  }

  @Test
  void a_clock_that_stands_still_can_be_extended() {
    desk.advanceTo("2026-03-02T10:00");
    ticket
        .assignedTo("ana", "first-line", "ana")
        .acceptedBy("ana")
        .heldBy("ana", "requester")
        .does(ANA, by(ticket, Duration.ofHours(1)));

    desk.advanceTo("2026-03-03T09:00");
    ticket.resumedBy("ana").should().beDue("resolution", "2026-03-03T17:00").keepInvariants();
  }

  @Test
  void a_clock_that_has_ended_keeps_its_verdict() {
    solved();
    ticket.refuses(ANA, by(ticket, Duration.ofHours(1)), "sla.clock-not-open");

    Outcome refused = desk.execute(ANA, by(ticket, Duration.ofHours(1)));
    assertThat(((Outcome.Refused) refused).refusal().possible()).isEmpty();
  }

  @Test
  void a_reopened_clock_goes_on_with_its_extension() {
    ticket.does(ANA, by(ticket, Duration.ofHours(2)));
    solved();
    ticket.rejectedBy("rosa", "Still stuck");

    assertThat(clock(ticket).target()).hasHours(10);
  }

  @Test
  void a_clock_that_starts_anew_has_none() {
    Policy defaults = Policy.defaults();
    SlaPolicy anew =
        defaults.sla().toBuilder()
            .metrics(
                List.of(
                    Metric.firstResponse("first-response").build(),
                    Metric.resolution("resolution")
                        .pauseIn(StateCategory.WAITING)
                        .reopen(Reopen.RESTART)
                        .build()))
            .build();
    TestDesk other = TestDesk.builder().policy(defaults.toBuilder().sla(anew).build()).build();
    TestTicket again = other.register("rosa", "The lift is stuck", "high", "medium");
    again.does(ANA, by(again, Duration.ofHours(2)));
    again
        .assignedTo("ana", "first-line", "ana")
        .acceptedBy("ana")
        .resolvedBy("ana", "Oiled it")
        .verifiedBy("ana")
        .rejectedBy("rosa", "Still stuck");

    assertThat(clock(again).target()).hasHours(8);
    again.should().keepInvariants();
  }

  private void solved() {
    ticket
        .assignedTo("ana", "first-line", "ana")
        .acceptedBy("ana")
        .resolvedBy("ana", "Oiled it")
        .verifiedBy("ana");
  }

  @Test
  void the_explanation_says_who_approved_it() {
    desk.advanceTo("2026-03-02T12:00");
    ticket.does(ANA, by(ticket, Duration.ofHours(2)));
    var why = desk.desk().explain(ticket.id(), "resolution").orElseThrow();

    assertThat(ExplanationText.in(Language.ENGLISH).lines(why))
        .anyMatch(
            line ->
                line.startsWith(
                    "2026-03-02 12:00: target extended, target 10 h, approved by clara [#"));
    assertThat(ExplanationText.in(Language.SPANISH).lines(why))
        .anyMatch(
            line ->
                line.startsWith(
                    "2026-03-02 12:00: objetivo ampliado, objetivo 10 h, aprobado por clara [#"));
  }
}
