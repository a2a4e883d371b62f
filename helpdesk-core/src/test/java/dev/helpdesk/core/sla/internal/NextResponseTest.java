package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.model.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NextResponseTest {

  private static final String NEXT = "next-response";

  @Test
  void the_messages_before_the_first_reply_open_no_cycle() {
    ClockDesk desk = byRequester(policy(false)).at("2026-03-02T10:00").ask();
    desk.at("2026-03-02T10:30").reply();

    assertThat(desk.room.slice().clocks()).isEmpty();
  }

  @Test
  void a_cycle_starts_at_the_first_message_that_is_not_answered() {
    ClockDesk desk = answered();
    desk.at("2026-03-02T10:00").ask().at("2026-03-02T10:40").ask();

    ClockView clock = desk.at("2026-03-02T11:00").clock(NEXT);

    assertThat(clock.startedAt()).isEqualTo(t("2026-03-02T10:00"));
    assertThat(clock.due()).isEqualTo(t("2026-03-02T12:00"));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(1));
    assertThat(clock.status()).isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void a_public_reply_of_a_person_ends_it_and_a_note_does_not() {
    ClockDesk desk = answered().at("2026-03-02T10:00").ask().at("2026-03-02T11:00");
    desk.room.happen(
        ClockDesk.message(Audience.INTERNAL, Side.DESK, false),
        ClockDesk.message(Audience.PUBLIC, Side.DESK, true),
        ClockDesk.message(Audience.PUBLIC, Side.SYSTEM, false));
    assertThat(desk.clock(NEXT).finished()).isFalse();

    desk.at("2026-03-02T11:30").reply();

    assertThat(desk.clock(NEXT).status()).isEqualTo(ClockStatus.MET);
    assertThat(desk.clock(NEXT).finishedAt()).isEqualTo(t("2026-03-02T11:30"));
  }

  @Test
  void the_desks_own_message_and_a_machines_open_no_cycle() {
    ClockDesk desk = answered().at("2026-03-02T10:00").reply();
    desk.room.happen(ClockDesk.message(Audience.PUBLIC, Side.REQUESTER, true));

    assertThat(desk.room.slice().clocks()).isEmpty();
  }

  @Test
  void each_cycle_has_its_verdict_and_the_worst_is_kept() {
    ClockDesk desk = answered();
    desk.at("2026-03-02T10:00").ask().at("2026-03-02T11:00").reply();
    desk.at("2026-03-02T12:00").ask().at("2026-03-02T15:00").reply();
    desk.at("2026-03-02T16:00").ask().at("2026-03-02T16:30").reply();
    desk.at("2026-03-03T09:00").ask().at("2026-03-03T14:00");

    ClockView clock = desk.clock(NEXT);
    assertThat(clock.cycle()).isEqualTo(4);
    assertThat(clock.status()).isEqualTo(ClockStatus.BREACHED);
    assertThat(clock.cycles().count()).isEqualTo(3);
    assertThat(clock.cycles().breached()).isEqualTo(1);
    assertThat(clock.cycles().longestElapsed()).isEqualTo(Duration.ofHours(3));
    assertThat(clock.cycles().worstRemaining()).isEqualTo(Duration.ofHours(-1));
    assertThat(clock.cycles().lastOutcome()).isEqualTo(ClockOutcome.MET);
    assertThat(desk.events(TargetBreached.class))
        .containsExactly(
            new TargetBreached(NEXT, t("2026-03-02T14:00"), Duration.ofHours(2)),
            new TargetBreached(NEXT, t("2026-03-03T11:00"), Duration.ofHours(2)));
  }

  @Test
  void warnings_are_given_anew_in_each_cycle() {
    ClockDesk desk = answered().at("2026-03-02T10:00").ask();
    desk.at("2026-03-02T11:30").reply().ask().at("2026-03-02T13:00");

    assertThat(desk.events(WarningReached.class))
        .containsExactly(
            new WarningReached(NEXT, Warning.atPercent(50), t("2026-03-02T11:00"), false),
            new WarningReached(NEXT, Warning.atPercent(50), t("2026-03-02T12:30"), false));
  }

  @Test
  void resolving_or_ending_the_ticket_cancels_an_open_cycle() {
    for (String end : List.of("resolved", "closed", "cancelled")) {
      ClockDesk desk = answered().at("2026-03-02T10:00").ask().at("2026-03-02T11:00").to(end);

      ClockView clock = desk.at("2026-03-10T11:00").clock(NEXT);
      assertThat(clock.status()).isEqualTo(ClockStatus.NONE);
      assertThat(clock.breachedAt()).isNull();
      assertThat(clock.cycles().count()).isZero();
      assertThat(clock.cycles().lastOutcome()).isNull();
    }
  }

  @Test
  void a_message_that_the_resolution_settled_opens_no_cycle_at_the_reopening() {
    ClockDesk desk = answered().at("2026-03-02T10:00").ask().to("resolved");
    desk.at("2026-03-03T10:00").to("active");

    assertThat(desk.clock(NEXT).status()).isEqualTo(ClockStatus.NONE);
  }

  @Test
  void a_message_that_reopens_the_ticket_starts_a_cycle() {
    ClockDesk desk = answered().at("2026-03-02T10:00").to("resolved");
    desk.at("2026-03-03T10:00").ask().to("active");

    assertThat(desk.clock(NEXT).startedAt()).isEqualTo(t("2026-03-03T10:00"));
    assertThat(desk.clock(NEXT).due()).isEqualTo(t("2026-03-03T12:00"));
  }

  @Test
  void a_message_that_came_after_the_end_starts_its_cycle_at_the_reopening() {
    ClockDesk desk = answered().at("2026-03-02T10:00").to("resolved");
    desk.at("2026-03-02T11:00").ask().at("2026-03-02T12:00").to("closed");
    assertThat(desk.room.slice().clocks()).isEmpty();

    desk.at("2026-03-03T10:00").to("active");

    assertThat(desk.clock(NEXT).startedAt()).isEqualTo(t("2026-03-03T10:00"));
  }

  @Test
  void a_message_that_was_answered_after_the_end_starts_none() {
    ClockDesk desk = answered().at("2026-03-02T10:00").to("resolved");
    desk.at("2026-03-02T11:00").ask().at("2026-03-02T12:00").reply();
    desk.at("2026-03-03T10:00").to("active");

    assertThat(desk.room.slice().clocks()).isEmpty();
  }

  @Test
  void the_registering_message_opens_a_cycle_when_the_first_is_included() {
    ClockDesk desk = byRequester(policy(true)).at("2026-03-02T10:00").ask();

    assertThat(desk.clock(NEXT).startedAt()).isEqualTo(t("2026-03-02T09:00"));
    assertThat(desk.clock(NEXT).due()).isEqualTo(t("2026-03-02T11:00"));

    desk.at("2026-03-02T10:30").reply();
    assertThat(desk.clock(NEXT).status()).isEqualTo(ClockStatus.MET);
  }

  @Test
  void a_ticket_that_an_agent_registered_has_no_cycle_before_the_requester_writes() {
    ClockDesk desk = ClockDesk.with(policy(true));
    assertThat(desk.room.slice().clocks()).isEmpty();

    desk.at("2026-03-02T10:00").ask();

    assertThat(desk.clock(NEXT).startedAt()).isEqualTo(t("2026-03-02T10:00"));
  }

  @Test
  void nobody_waits_for_a_response_to_what_a_sensor_registered() {
    ClockDesk desk = ClockDesk.empty(policy(true)).at("2026-03-02T09:00");
    desk.room.happen(
        Actor.requester("rita"),
        ClockDesk.registered(t("2026-03-02T09:00"), true),
        ClockDesk.classified("P2"),
        ClockDesk.state(null, "new", StateCategory.NEW, null));
    assertThat(desk.room.slice().clocks()).isEmpty();

    desk.at("2026-03-02T10:00").ask();

    assertThat(desk.clock(NEXT).startedAt()).isEqualTo(t("2026-03-02T10:00"));
  }

  @Test
  void a_cycle_counts_from_the_opening_at_the_source() {
    ClockDesk desk = ClockDesk.empty(policy(true)).at("2026-03-02T12:00");
    desk.open(
        Actor.requester("rita"),
        "P2",
        t("2026-03-02T11:00"),
        ClockDesk.state(null, "new", StateCategory.NEW, null));

    assertThat(desk.events(ClockStarted.class)).hasSize(1);
    assertThat(desk.clock(NEXT).elapsed()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_cycle_that_starts_while_the_ticket_waits_stands_still() {
    ClockDesk desk = answered().at("2026-03-02T10:00").to("waiting", "vendor");
    desk.at("2026-03-02T11:00").ask().at("2026-03-02T12:00");
    assertThat(desk.clock(NEXT).status()).isEqualTo(ClockStatus.PAUSED);

    desk.to("active").at("2026-03-02T13:00");

    assertThat(desk.clock(NEXT).elapsed()).isEqualTo(Duration.ofHours(1));
    assertThat(desk.clock(NEXT).pausedBusiness()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_cycle_that_ended_before_a_promise_was_made_is_not_made_up_for() {
    SlaPolicy late = policy(false);
    ClockDesk desk = byRequester(SlaPolicy.builder().metrics(late.metrics()).build());
    desk.at("2026-03-02T09:30").reply().at("2026-03-02T10:00").ask();
    desk.at("2026-03-02T10:30").reply().at("2026-03-02T11:00").ask();
    desk.room.policy(late);

    desk.at("2026-03-02T12:00").classify("P2");

    assertThat(desk.clock(NEXT).startedAt()).isEqualTo(t("2026-03-02T11:00"));
    assertThat(desk.clock(NEXT).cycle()).isEqualTo(1);
  }

  private static ClockDesk answered() {
    return byRequester(policy(false)).at("2026-03-02T09:30").reply();
  }

  private static ClockDesk byRequester(SlaPolicy policy) {
    Instant at = t("2026-03-02T09:00");
    return ClockDesk.empty(policy)
        .at(at)
        .open(
            Actor.requester("rita"),
            "P2",
            at,
            ClockDesk.state(null, "new", StateCategory.NEW, null));
  }

  private static SlaPolicy policy(boolean includesFirst) {
    Agreement standard =
        Agreement.of("standard")
            .calendar("standard")
            .target(NEXT, Duration.ofHours(2))
            .warnings(List.of(50))
            .build();
    return SlaPolicy.builder()
        .metric(
            Metric.nextResponse(NEXT)
                .pauseIn(StateCategory.WAITING)
                .includesFirst(includesFirst)
                .build())
        .agreement(standard)
        .rule(AgreementRule.everything("everything", standard.id()))
        .build();
  }
}
