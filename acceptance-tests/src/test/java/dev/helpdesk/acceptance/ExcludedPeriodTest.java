package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Periods that do not count: P2 has 8 hours from Monday at 9; the desk is open from 9 to 18. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcludedPeriodTest {

  private static final Actor ANA = Actor.agent("ana");

  private final TestDesk desk = TestDesk.standard();
  private final TestTicket ticket = desk.register("rosa", "The lift is stuck", "high", "medium");

  private ExcludePeriod period(String from, String to, String... metrics) {
    return period(desk.instant(from), desk.instant(to), metrics);
  }

  private ExcludePeriod period(Instant from, Instant to, String... metrics) {
    return new ExcludePeriod(
        ticket.id(), List.of(metrics), from, to, ActorId.of("clara"), "The storm cut the power");
  }

  private ClockView clock(String metric) {
    return ticket.view().clock(metric).orElseThrow();
  }

  private void working() {
    ticket.assignedTo("ana", "first-line", "ana").acceptedBy("ana");
  }

  @Test
  void a_period_to_come_moves_the_due_of_all_clocks() {
    ticket.does(ANA, period("2026-03-02T09:10", "2026-03-02T11:10"));

    ticket
        .should()
        .beDue("first-response", "2026-03-02T11:30")
        .beDue("resolution", "2026-03-03T10:00");
    desk.advanceTo("2026-03-02T12:10");
    ticket
        .should()
        .haveUsed("resolution", Duration.ofMinutes(70))
        .haveBreached("first-response", "2026-03-02T11:30")
        .keepInvariants();
  }

  @Test
  void a_period_that_has_passed_is_counted_no_more() {
    desk.advanceTo("2026-03-02T15:00");
    ticket.does(ANA, period("2026-03-02T10:00", "2026-03-02T12:00", "resolution"));

    ticket
        .should()
        .haveUsed("resolution", Duration.ofHours(4))
        .beDue("resolution", "2026-03-03T10:00")
        .keepInvariants();
    assertThat(clock("first-response").elapsed()).hasHours(6);
  }

  @Test
  void what_is_excluded_out_of_hours_or_twice_takes_nothing_away() {
    ticket.does(ANA, period("2026-03-02T18:00", "2026-03-03T10:00", "resolution"));
    ticket.does(ANA, period("2026-03-03T09:00", "2026-03-03T10:00"));
    desk.advanceTo("2026-03-03T11:00");

    ticket.should().haveUsed("resolution", Duration.ofHours(10)).keepInvariants();
  }

  @Test
  void a_pause_in_it_is_shorter_too() {
    working();
    desk.advanceTo("2026-03-02T10:00");
    ticket.heldBy("ana", "requester");
    desk.advanceTo("2026-03-02T14:00");
    ticket.resumedBy("ana");
    desk.advanceTo("2026-03-02T15:00");
    ticket.does(ANA, period("2026-03-02T13:00", "2026-03-02T14:30"));

    assertThat(clock("resolution").pausedBusiness()).hasHours(3);
    ticket
        .should()
        .haveUsed("resolution", Duration.ofMinutes(90))
        .beDue("resolution", "2026-03-03T12:30")
        .keepInvariants();
  }

  @Test
  void a_breach_that_is_no_more_true_is_withdrawn() {
    desk.advanceTo("2026-03-02T17:30");
    ticket.should().haveBreached("resolution", "2026-03-02T17:00");
    ticket.does(ANA, period("2026-03-02T10:00", "2026-03-02T11:00"));

    ticket
        .should()
        .haveClock("resolution", ClockStatus.RUNNING)
        .beDue("resolution", "2026-03-02T18:00")
        .haveHad(1, "BreachWithdrawn");
    desk.advanceTo("2026-03-03T09:30");
    ticket.should().haveBreached("resolution", "2026-03-02T18:00").keepInvariants();
  }

  @Test
  void a_breach_that_is_still_true_moves_to_the_due_without_telling_anybody_again() {
    ticket.assignedTo("ana", "first-line", "ana");
    desk.advanceTo("2026-03-03T12:00");
    ticket.should().haveBreached("resolution", "2026-03-02T17:00");
    int told = desk.sentTo("ana").size();
    ticket.does(ANA, period("2026-03-02T10:00", "2026-03-02T11:00", "resolution"));

    ticket
        .should()
        .haveBreached("resolution", "2026-03-02T18:00")
        .haveHad(0, "BreachWithdrawn")
        .keepInvariants();
    assertThat(desk.settle().sentTo("ana")).hasSize(told);
  }

  @Test
  void a_warning_that_lies_ahead_again_is_given_again() {
    desk.advanceTo("2026-03-02T13:30");
    ticket.should().haveHad(3, "WarningReached");
    ticket.does(ANA, period("2026-03-02T12:00", "2026-03-02T13:00", "resolution"));

    desk.advanceTo("2026-03-02T13:59");
    ticket.should().haveHad(3, "WarningReached");
    desk.advanceTo("2026-03-02T14:00");
    ticket.should().haveHad(4, "WarningReached");
  }

  @Test
  void a_clock_that_has_ended_keeps_its_verdict_and_goes_on_without_it_when_reopened() {
    working();
    desk.advanceTo("2026-03-02T17:30");
    ticket.resolvedBy("ana", "Oiled it");
    desk.advanceTo("2026-03-03T09:00");
    ticket.does(ANA, period("2026-03-02T10:00", "2026-03-02T14:00"));

    ticket.should().haveClock("resolution", ClockStatus.BREACHED).keepInvariants();
    assertThat(clock("resolution").breachedAt()).isEqualTo(desk.instant("2026-03-02T17:00"));
    ticket.rejectedBy("rosa", "Still stuck");
    ticket
        .should()
        .haveClock("resolution", ClockStatus.RUNNING)
        .haveUsed("resolution", Duration.ofMinutes(270))
        .beDue("resolution", "2026-03-03T12:30")
        .haveHad(1, "BreachWithdrawn")
        .keepInvariants();
  }

  @Test
  void the_explanation_shows_it_with_who_approved_it() {
    desk.advanceTo("2026-03-02T12:00");
    ticket.does(ANA, period("2026-03-02T10:00", "2026-03-02T11:00", "resolution"));
    var why = desk.desk().explain(ticket.id(), "resolution").orElseThrow();
    long version = ticket.record().version();

    assertThat(ExplanationText.in(Language.ENGLISH).lines(why))
        .contains(
            "2026-03-02 10:00 - 2026-03-02 11:00: excluded (approved by clara) [PeriodExcluded #"
                + version
                + "]",
            "2026-03-02 12:00: period excluded, approved by clara [#" + version + "]");
    assertThat(ExplanationText.in(Language.SPANISH).lines(why))
        .contains(
            "2026-03-02 10:00 - 2026-03-02 11:00: excluido (aprobado por clara) [PeriodExcluded #"
                + version
                + "]",
            "2026-03-02 12:00: período excluido, aprobado por clara [#" + version + "]");
    assertThat(why.counted()).hasHours(2);
  }

  @Test
  void sixteen_periods_may_be_apart_and_no_more() {
    Instant from = desk.now();
    for (int i = 0; i < 16; i++) {
      ticket.does(ANA, period(from, from.plusSeconds(60)));
      from = from.plusSeconds(120);
    }

    ticket.refuses(ANA, period(from, from.plusSeconds(60)), "sla.too-many-periods");
    ticket.does(ANA, period(from.minusSeconds(60), from.plusSeconds(60)));
    desk.advance(Duration.ofHours(1));
    ticket.should().haveUsed("resolution", Duration.ofMinutes(42)).keepInvariants();
  }

  @Test
  void a_past_that_is_no_more_known_stretch_by_stretch_can_not_be_counted_again() {
    working();
    for (int i = 0; i < 65; i++) {
      desk.advance(Duration.ofMinutes(1));
      ticket.heldBy("ana", "requester");
      desk.advance(Duration.ofMinutes(1));
      ticket.resumedBy("ana");
    }
    ExcludePeriod early = period("2026-03-02T09:00", "2026-03-02T12:00");

    Outcome outcome = desk.execute(ANA, early);
    assertThat(((Outcome.Refused) outcome).refusal().code()).isEqualTo("sla.too-far-back");
    assertThat(((Outcome.Refused) outcome).refusal().possible())
        .containsExactly("at or after 2026-03-02T08:02:00Z");
    ticket.does(ANA, period("2026-03-02T09:02", "2026-03-02T12:00"));
    ticket.should().haveUsed("resolution", Duration.ofMinutes(1)).keepInvariants();
    ticket.does(ANA, period("2026-03-02T09:00", "2026-03-02T12:00", "first-response"));
    ticket.should().keepInvariants();
  }

  @Test
  void it_can_be_asked_for_many_tickets_at_once() {
    TestTicket other = desk.register("jack", "So is the other one", "high", "medium");
    desk.advanceTo("2026-03-02T12:00");
    ExcludePeriod template = period("2026-03-02T10:00", "2026-03-02T11:00");
    desk.execute(
            Actor.administrator("root"), new StartFanOut("storm", new Criteria.All(), template))
        .orThrow();
    desk.settle();

    ticket.should().haveUsed("resolution", Duration.ofHours(2)).keepInvariants();
    other.should().haveUsed("resolution", Duration.ofHours(2)).keepInvariants();
  }

  @Test
  void it_survives_a_restart_of_the_host() {
    desk.advanceTo("2026-03-02T12:00");
    ticket.does(ANA, period("2026-03-02T10:00", "2026-03-02T11:00"));
    ClockView before = clock("resolution");
    desk.restart();

    assertThat(desk.ticket(RecordId.of(ticket.id().value())).view().clock("resolution"))
        .contains(before);
    desk.checkInvariants();
  }
}
