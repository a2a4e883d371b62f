package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Mistakes that were reported of other clocks, each named after what went wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownClockMistakesTest {

  private static final Actor HOST = Actor.administrator("host");

  @Test
  void the_due_stays_where_it_was_when_the_calendar_is_changed() {
    TestDesk desk = desk(Duration.ofHours(12));
    TestTicket ticket = desk.register("jack", "The printer fails", "low", "low");
    assertThat(resolution(ticket).due()).isEqualTo(desk.instant("2026-06-02T12:00:00"));

    desk.advanceTo("2026-06-01T16:00:00");
    Instant tomorrow = desk.instant("2026-06-02T00:00:00");
    desk.desk().install(HOST, "standard", hours("11:00"), tomorrow).orThrow();
    desk.settle();

    // What was used today stands; from tomorrow on the desk opens two hours later.
    assertThat(resolution(ticket).elapsed()).isEqualTo(Duration.ofHours(7));
    assertThat(resolution(ticket).due()).isEqualTo(desk.instant("2026-06-02T14:00:00"));
    desk.advanceTo("2026-06-02T13:00:00").settle();
    assertThat(resolution(ticket).status()).isEqualTo(ClockStatus.RUNNING);
    desk.advanceTo("2026-06-02T15:00:00").settle();
    assertThat(resolution(ticket).breachedAt()).isEqualTo(desk.instant("2026-06-02T14:00:00"));
  }

  @Test
  void a_changed_calendar_recounts_in_silence_what_was_counted() {
    TestDesk desk = desk(Duration.ofHours(4));
    TestTicket ticket = desk.register("jack", "The printer fails", "low", "low");
    desk.advanceTo("2026-06-01T14:00:00").settle();
    assertThat(resolution(ticket).breachedAt()).isEqualTo(desk.instant("2026-06-01T13:00:00"));

    Instant tomorrow = desk.instant("2026-06-02T00:00:00");
    desk.desk().install(HOST, "standard", hours("11:00"), tomorrow).orThrow();
    desk.advanceTo("2026-06-02T12:00:00").settle();

    assertThat(resolution(ticket).breachedAt()).isEqualTo(desk.instant("2026-06-01T13:00:00"));
    assertThat(resolution(ticket).elapsed()).isEqualTo(Duration.ofHours(10));
  }

  @Test
  void reminders_come_at_midnight() {
    TestDesk desk = TestDesk.standard();
    TestTicket ticket = desk.register("jack", "The printer fails", "low", "low");
    ticket.assignedTo("ana", "first-line", "ana").acceptedBy("ana");
    desk.advance(Duration.ofMinutes(80));
    ticket.resolvedBy("ana", "Changed the toner").verifiedBy("ana");
    Instant waiting = desk.now();
    desk.advance(Duration.ofDays(3)).settle();

    assertThat(ticket.history())
        .filteredOn(happened -> happened.event() instanceof TimerFired)
        .extracting(Happened::at)
        .containsExactly(waiting.plus(Duration.ofDays(2)));
  }

  private static TestDesk desk(Duration target) {
    Agreement agreement =
        Agreement.of("plain").calendar("standard").target("resolution", target).build();
    SlaPolicy sla =
        SlaPolicy.builder()
            .metric(Metric.resolution("resolution").build())
            .agreement(agreement)
            .rule(AgreementRule.everything("everything", agreement.id()))
            .build();
    return TestDesk.builder()
        .start(Instant.parse("2026-06-01T07:00:00Z"))
        .policy(Policy.builder().sla(sla).build())
        .calendar("standard", hours("09:00"))
        .build();
  }

  private static BusinessCalendar hours(String opening) {
    BusinessCalendarBuilder hours = BusinessCalendar.builder().zone("Europe/Madrid");
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(day -> hours.open(day, opening, "18:00"));
    return hours.build();
  }

  private static ClockView resolution(TestTicket ticket) {
    return ticket.view().clock("resolution").orElseThrow();
  }
}
