package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.FIRST;
import static dev.helpdesk.core.sla.internal.ClockDesk.RESOLUTION;
import static dev.helpdesk.core.sla.internal.ClockDesk.policy;
import static dev.helpdesk.core.sla.internal.ClockDesk.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockRulesTest {

  @Test
  void clocks_start_with_the_first_state_from_the_opening_at_the_source() {
    ClockDesk desk = ClockDesk.empty(policy()).at("2026-03-02T12:00");
    desk.open("P1", t("2026-03-02T10:00"), ClockDesk.state(null, "new", StateCategory.NEW, null));

    AgreementId standard = AgreementId.of("standard");
    assertThat(desk.events(ClockStarted.class))
        .containsExactly(
            new ClockStarted(
                FIRST, standard, "standard", Duration.ofHours(1), t("2026-03-02T10:00")),
            new ClockStarted(
                RESOLUTION, standard, "standard", Duration.ofHours(4), t("2026-03-02T10:00")));
    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(2));
    assertThat(desk.clock(RESOLUTION).due()).isEqualTo(t("2026-03-02T14:00"));
  }

  @Test
  void a_policy_without_metrics_has_no_clocks() {
    ClockDesk desk = ClockDesk.with(SlaPolicy.none());

    assertThat(desk.room.slice().clocks()).isEmpty();
    assertThat(desk.room.wakeUp()).isNull();
    assertThat(desk.room.described()).isEmpty();
  }

  @Test
  void a_priority_without_a_target_has_no_clock() {
    ClockDesk desk = ClockDesk.empty(policy()).at("2026-03-02T09:00").open("P9");

    assertThat(desk.room.slice().clock(FIRST)).isNotNull();
    assertThat(desk.room.slice().clock(RESOLUTION)).isNull();
  }

  @Test
  void a_calendar_that_the_tenant_does_not_have_starts_no_clock() {
    ClockDesk desk = ClockDesk.empty(policy());
    desk.room.calendars.clear();

    desk.at("2026-03-02T09:00").open("P1");

    assertThat(desk.room.slice().clocks()).isEmpty();
  }

  @Test
  void waiting_pauses_the_resolution_and_not_the_first_response() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T09:20").to("waiting", "requester");

    assertThat(desk.room.lastEvents())
        .contains(new ClockPaused(RESOLUTION, Duration.ofMinutes(20), "requester"))
        .hasSize(2);
    assertThat(desk.clock(FIRST).status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(desk.clock(RESOLUTION).status()).isEqualTo(ClockStatus.PAUSED);
    assertThat(desk.clock(RESOLUTION).due()).isNull();
    assertThat(desk.room.described()).containsOnlyKeys("agreement", "dueAt", "dueAt." + FIRST);
  }

  @Test
  void a_paused_clock_goes_on_where_it_stood_and_closed_time_is_no_pause() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T16:00").to("waiting", "vendor");
    desk.at("2026-03-05T10:00").to("active");

    assertThat(desk.room.lastEvents())
        .contains(new ClockResumed(RESOLUTION, Duration.ofHours(7), Duration.ofHours(10)));
    assertThat(desk.clock(RESOLUTION).due()).isEqualTo(t("2026-03-05T11:00"));
    assertThat(desk.clock(RESOLUTION).due())
        .isEqualTo(ClockDesk.OFFICE.add(t("2026-03-02T09:00"), Duration.ofHours(18)));
  }

  @Test
  void a_pause_may_be_for_some_reasons_only() {
    PauseRule vendorOnly = new PauseRule(StateCategory.WAITING, List.of("vendor"));
    ClockDesk desk =
        ClockDesk.with(policy(Metric.resolution(RESOLUTION).pause(vendorOnly).build()));

    desk.at("2026-03-02T10:00").to("waiting", "requester");
    assertThat(desk.clock(RESOLUTION).paused()).isFalse();
    desk.at("2026-03-02T11:00").to("waiting", "vendor");
    assertThat(desk.clock(RESOLUTION).paused()).isTrue();
  }

  @Test
  void moving_from_one_waiting_state_to_another_is_one_pause() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T10:00").to("waiting", "vendor");
    desk.at("2026-03-02T11:00").to("waiting", "requester");

    assertThat(desk.events(ClockPaused.class)).hasSize(1);
    assertThat(desk.clock(RESOLUTION).pausedBusiness()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_public_message_of_a_person_of_the_desk_is_the_first_response() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T09:10");
    desk.room.happen(
        ClockDesk.message(Audience.INTERNAL, Side.DESK, false),
        ClockDesk.message(Audience.PUBLIC, Side.REQUESTER, false),
        ClockDesk.message(Audience.PUBLIC, Side.DESK, true));
    assertThat(desk.clock(FIRST).finished()).isFalse();

    desk.at("2026-03-02T10:00").reply();

    assertThat(desk.events(ClockStopped.class))
        .containsExactly(
            new ClockStopped(
                FIRST, Duration.ofHours(1), t("2026-03-02T10:00"), ClockOutcome.MET, false, 0));
  }

  @Test
  void finished_exactly_at_the_due_is_met_and_a_microsecond_later_is_not() {
    ClockDesk inTime = ClockDesk.with(policy()).at("2026-03-02T17:00").to("resolved");
    ClockDesk late = ClockDesk.with(policy()).at("2026-03-02T17:00:00.000001Z").to("resolved");

    assertThat(inTime.clock(RESOLUTION).status()).isEqualTo(ClockStatus.MET);
    ClockView over = late.clock(RESOLUTION);
    assertThat(over.status()).isEqualTo(ClockStatus.BREACHED);
    assertThat(over.breachedAt()).isEqualTo(t("2026-03-02T17:00"));
    assertThat(over.overBy()).isEqualTo(Duration.ZERO);
  }

  @Test
  void a_breach_bears_the_instant_of_the_due_however_late_it_is_noted() {
    ClockDesk desk = ClockDesk.with(policy());
    assertThat(desk.room.wakeUp()).isEqualTo(t("2026-03-02T09:30"));

    desk.at("2026-04-01T12:00");

    assertThat(desk.events(TargetBreached.class))
        .containsExactly(
            new TargetBreached(FIRST, t("2026-03-02T10:00"), Duration.ofHours(1)),
            new TargetBreached(RESOLUTION, t("2026-03-02T17:00"), Duration.ofHours(8)));
    assertThat(desk.room.wakeUp()).isNull();
    assertThat(desk.clock(FIRST).remaining()).isNegative();
  }

  @Test
  void a_pause_after_the_breach_does_not_heal_it() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-03T10:00").to("waiting", "vendor");

    ClockView clock = desk.clock(RESOLUTION);
    assertThat(clock.status()).isEqualTo(ClockStatus.BREACHED);
    assertThat(clock.due()).isEqualTo(t("2026-03-02T17:00"));
    assertThat(clock.overBy()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void warnings_are_given_once_at_whole_seconds_of_business_time() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T14:00").to("waiting", "vendor");
    desk.at("2026-03-03T09:00").to("active").at("2026-03-03T16:00");

    assertThat(desk.events(WarningReached.class))
        .containsExactly(
            new WarningReached(FIRST, Warning.atPercent(50), t("2026-03-02T09:30"), false),
            new WarningReached(FIRST, Warning.atPercent(75), t("2026-03-02T09:45"), false),
            new WarningReached(RESOLUTION, Warning.atPercent(50), t("2026-03-02T13:00"), false),
            new WarningReached(RESOLUTION, Warning.atPercent(75), t("2026-03-03T10:00"), false));
  }

  @Test
  void closing_without_a_reply_ends_the_first_response_unanswered() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T09:30").to("closed");

    assertThat(desk.clock(FIRST).status()).isEqualTo(ClockStatus.MET);
    assertThat(desk.clock(FIRST).unanswered()).isTrue();
    assertThat(desk.clock(RESOLUTION).unanswered()).isFalse();
  }

  @Test
  void from_resolved_to_closed_changes_nothing() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T12:00").to("resolved");
    ClockView resolved = desk.clock(RESOLUTION);

    desk.at("2026-03-20T12:00").to("closed");

    assertThat(desk.clock(RESOLUTION)).isEqualTo(resolved);
  }

  @Test
  void a_metric_may_stop_in_named_states_only() {
    Metric untilClosed = Metric.resolution(RESOLUTION).stopIn(List.of("closed")).build();
    ClockDesk desk = ClockDesk.with(policy(untilClosed)).at("2026-03-02T12:00").to("resolved");
    assertThat(desk.clock(RESOLUTION).status()).isEqualTo(ClockStatus.RUNNING);

    desk.at("2026-03-02T13:00").to("closed");

    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(4));
    assertThat(desk.clock(RESOLUTION).finished()).isTrue();
  }

  @Test
  void a_target_of_zero_is_met_only_at_the_start() {
    SlaPolicy zero =
        policy().toBuilder()
            .agreements(
                List.of(
                    policy().agreements().get(0).toBuilder().target(FIRST, Duration.ZERO).build()))
            .build();

    assertThat(ClockDesk.with(zero).reply().clock(FIRST).status()).isEqualTo(ClockStatus.MET);
    assertThat(ClockDesk.with(zero).at("2026-03-02T09:00:00.000001Z").clock(FIRST).breachedAt())
        .isEqualTo(t("2026-03-02T09:00"));
  }

  @Test
  void a_clock_without_business_time_left_runs_without_a_due() {
    ClockDesk desk = ClockDesk.empty(policy());
    desk.room.calendars.put(
        "standard",
        BusinessCalendar.builder()
            .zone("UTC")
            .openOn(LocalDate.parse("2026-03-02"), "09:00", "10:00")
            .build());

    desk.at("2026-03-02T09:00").open("P1").at("2026-03-09T09:00");

    assertThat(desk.clock(RESOLUTION).status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(desk.clock(RESOLUTION).due()).isNull();
    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void an_edited_calendar_counts_from_its_effective_instant_on() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T12:00");
    desk.room.calendars.put(
        "standard",
        CalendarTimeline.of(ClockDesk.OFFICE)
            .append(t("2026-03-02T12:00"), BusinessCalendar.alwaysOpen()));

    desk.at("2026-03-02T18:00");

    assertThat(desk.clock(FIRST).breachedAt()).isEqualTo(t("2026-03-02T10:00"));
    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(9));
    assertThat(desk.clock(RESOLUTION).breachedAt()).isEqualTo(t("2026-03-02T17:00"));
  }

  @Test
  void the_attributes_hold_the_earliest_dues_of_clocks_that_run() {
    ClockDesk desk = ClockDesk.with(policy());

    assertThat(desk.room.described())
        .containsEntry("dueAt", AttributeValue.of(t("2026-03-02T10:00")))
        .containsEntry("dueAt.first-response", AttributeValue.of(t("2026-03-02T10:00")))
        .containsEntry("dueAt.resolution", AttributeValue.of(t("2026-03-02T17:00")))
        .containsEntry("breachAt", AttributeValue.of(t("2026-03-02T17:00")));
  }

  @Test
  void a_ticket_that_came_to_wait_before_its_clock_took_effect_is_paused_all_the_same() {
    ClockDesk desk = ClockDesk.empty(policy()).at("2026-03-02T09:00");
    desk.open(
        "P2",
        t("2026-03-02T09:00"),
        ClockDesk.state(null, "new", StateCategory.NEW, null),
        ClockDesk.state("new", "waiting", StateCategory.WAITING, "requester"));

    assertThat(desk.clock(RESOLUTION).status()).isEqualTo(ClockStatus.PAUSED);
    assertThat(desk.clock(FIRST).status()).isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void two_moves_in_one_decision_stop_a_clock_once() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T11:00").to("active");
    desk.room.happen(
        ClockDesk.state("active", "resolved", StateCategory.RESOLVED, null),
        ClockDesk.state("resolved", "closed", StateCategory.CLOSED, null));

    assertThat(desk.events(ClockStopped.class)).hasSize(2);
  }

  @Test
  void a_breach_long_ago_keeps_its_due_however_often_the_clock_paused_since() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-03T10:00");
    for (int i = 0; i <= Spent.MAX_RAN; i++) {
      desk.at(t("2026-03-03T10:00").plusSeconds(60L * i)).to("waiting", "vendor");
      desk.at(t("2026-03-03T10:00").plusSeconds(60L * i + 30)).to("active");
    }

    assertThat(desk.clock(RESOLUTION).breachedAt()).isEqualTo(t("2026-03-02T17:00"));
    assertThat(desk.clock(RESOLUTION).due()).isEqualTo(t("2026-03-02T17:00"));
  }
}
