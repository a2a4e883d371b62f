package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Acknowledgement, periodic update, operational time, and conditions of a policy's own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricKindsTest {

  private static final String IT = "it";

  @Test
  void to_take_the_ticket_on_acknowledges_it_and_a_note_does_not() {
    ClockDesk desk = desk(Metric.acknowledgement(IT)).at("2026-03-02T09:10");
    desk.room.happen(ClockDesk.message(Audience.INTERNAL, Side.DESK, false));
    assertThat(desk.clock(IT).finished()).isFalse();

    desk.at("2026-03-02T09:20");
    desk.room.happen(new AssignmentAccepted(ActorId.of("ana")));

    assertThat(desk.clock(IT).status()).isEqualTo(ClockStatus.MET);
    assertThat(desk.clock(IT).elapsed()).isEqualTo(Duration.ofMinutes(20));
    assertThat(desk.clock(IT).unanswered()).isFalse();
  }

  @Test
  void a_public_reply_of_a_person_acknowledges_it() {
    ClockDesk desk = desk(Metric.acknowledgement(IT)).at("2026-03-02T09:30");
    desk.room.happen(ClockDesk.message(Audience.PUBLIC, Side.DESK, true));
    assertThat(desk.clock(IT).finished()).isFalse();

    assertThat(desk.reply().clock(IT).finished()).isTrue();
  }

  @Test
  void to_end_without_an_acknowledgement_is_marked_and_it_is_not_reopened() {
    ClockDesk desk = desk(Metric.acknowledgement(IT)).at("2026-03-02T09:30").to("resolved");
    assertThat(desk.clock(IT).unanswered()).isTrue();
    assertThat(desk.clock(IT).status()).isEqualTo(ClockStatus.MET);

    desk.at("2026-03-02T11:30").to("active");

    assertThat(desk.clock(IT).finishedAt()).isEqualTo(t("2026-03-02T09:30"));
  }

  @Test
  void a_state_may_acknowledge_it() {
    Condition worked = Condition.entering(StateCategory.ACTIVE);
    ClockDesk desk = desk(Metric.acknowledgement(IT).stops(List.of(worked)));

    desk.at("2026-03-02T09:40").to("active");

    assertThat(desk.clock(IT).status()).isEqualTo(ClockStatus.MET);
    assertThat(desk.clock(IT).unanswered()).isFalse();
  }

  @Test
  void each_public_reply_begins_the_next_period() {
    ClockDesk desk = desk(Metric.periodicUpdate(IT)).at("2026-03-02T09:50").reply();
    desk.at("2026-03-02T10:50").reply().at("2026-03-02T11:20");

    ClockView clock = desk.clock(IT);
    assertThat(clock.cycle()).isEqualTo(3);
    assertThat(clock.startedAt()).isEqualTo(t("2026-03-02T10:50"));
    assertThat(clock.due()).isEqualTo(t("2026-03-02T11:50"));
    assertThat(clock.cycles().count()).isEqualTo(2);
    assertThat(clock.cycles().breached()).isZero();
    assertThat(clock.cycles().worstRemaining()).isEqualTo(Duration.ZERO);
  }

  @Test
  void a_silence_breaches_once_and_counts_what_else_it_missed() {
    ClockDesk desk = desk(Metric.periodicUpdate(IT)).at("2026-03-02T14:30").reply();

    assertThat(desk.events(TargetBreached.class)).hasSize(1);
    assertThat(desk.events(ClockStopped.class))
        .containsExactly(
            new ClockStopped(
                IT,
                Duration.ofMinutes(330),
                t("2026-03-02T10:00"),
                ClockOutcome.BREACHED,
                false,
                4));
    assertThat(desk.clock(IT).cycles().missed()).isEqualTo(4);
  }

  @Test
  void an_update_at_the_second_due_is_in_time_for_it() {
    ClockDesk desk = desk(Metric.periodicUpdate(IT)).at("2026-03-02T11:00").reply();
    assertThat(desk.clock(IT).cycles().breached()).isEqualTo(1);
    assertThat(desk.clock(IT).cycles().missed()).isZero();

    desk.at("2026-03-02T13:00:00.000001Z").reply();

    assertThat(desk.clock(IT).cycles().missed()).isEqualTo(1);
  }

  @Test
  void updates_end_with_the_resolution_and_begin_again_with_the_reopening() {
    ClockDesk desk = desk(Metric.periodicUpdate(IT)).at("2026-03-02T09:30").to("resolved");
    desk.at("2026-03-02T16:00").reply();
    assertThat(desk.clock(IT).status()).isEqualTo(ClockStatus.NONE);
    assertThat(desk.clock(IT).cycles().count()).isZero();

    desk.at("2026-03-03T10:00").to("active");

    assertThat(desk.clock(IT).cycle()).isEqualTo(2);
    assertThat(desk.clock(IT).due()).isEqualTo(t("2026-03-03T11:00"));
  }

  @Test
  void each_stay_with_a_group_is_a_cycle() {
    ClockDesk desk = desk(network());
    assertThat(desk.room.slice().clocks()).isEmpty();

    desk.at("2026-03-02T10:00");
    desk.room.happen(assigned("network", 2, "ana"));
    desk.at("2026-03-02T10:20");
    desk.room.happen(assigned("network", 2, "ben"));
    desk.at("2026-03-02T10:30");
    desk.room.happen(assigned("desk", 1, "ana"));
    assertThat(desk.clock(IT).elapsed()).isEqualTo(Duration.ofMinutes(30));
    assertThat(desk.clock(IT).status()).isEqualTo(ClockStatus.MET);

    desk.at("2026-03-02T12:00");
    desk.room.happen(assigned("network", 2, null));
    desk.at("2026-03-02T14:00").to("resolved");

    ClockView clock = desk.clock(IT);
    assertThat(clock.cycle()).isEqualTo(2);
    assertThat(clock.breachedAt()).isEqualTo(t("2026-03-02T13:00"));
    assertThat(clock.cycles().count()).isEqualTo(2);
    assertThat(clock.cycles().longestElapsed()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void a_ticket_that_is_reopened_with_the_group_stays_with_it_again() {
    ClockDesk desk = desk(network());
    desk.room.happen(assigned("network", 2, "ana"));
    desk.at("2026-03-02T09:30").to("resolved").at("2026-03-02T11:00").to("active");

    assertThat(desk.clock(IT).startedAt()).isEqualTo(t("2026-03-02T11:00"));
    assertThat(desk.clock(IT).cycle()).isEqualTo(2);
  }

  @Test
  void a_resolved_ticket_does_not_come_to_stay() {
    ClockDesk desk = desk(network()).to("resolved");
    desk.room.happen(assigned("network", 2, "ana"));

    assertThat(desk.room.slice().clocks()).isEmpty();
  }

  @Test
  void a_level_may_be_measured_whatever_the_group() {
    ClockDesk desk = desk(Metric.operational(IT, List.of(), List.of(2, 3)));
    desk.room.happen(assigned("network", 2, "ana"));
    desk.at("2026-03-02T09:30");
    desk.room.happen(assigned("core", 3, "ben"));
    assertThat(desk.clock(IT).finished()).isFalse();

    desk.at("2026-03-02T09:40");
    desk.room.happen(assigned("desk", 1, "ana"));

    assertThat(desk.clock(IT).elapsed()).isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void a_resolution_may_count_to_the_last_time_it_was_resolved() {
    Metric.Builder last =
        Metric.resolution(IT).restops(List.of(Condition.entering(StateCategory.RESOLVED)));
    ClockDesk desk = desk(last).at("2026-03-02T09:30").to("resolved");
    desk.at("2026-03-02T09:40").to("closed");
    assertThat(desk.clock(IT).finishedAt()).isEqualTo(t("2026-03-02T09:30"));

    desk.at("2026-03-02T10:30").to("resolved");

    ClockView clock = desk.clock(IT);
    assertThat(clock.finishedAt()).isEqualTo(t("2026-03-02T10:30"));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(90));
    assertThat(clock.status()).isEqualTo(ClockStatus.BREACHED);
    assertThat(clock.breachedAt()).isEqualTo(t("2026-03-02T10:00"));
    assertThat(clock.cycle()).isEqualTo(1);
  }

  @Test
  void a_clock_may_run_from_one_named_state_to_another() {
    Metric.Builder some =
        Metric.resolution(IT)
            .starts(List.of(Condition.on(Occurrence.STATE_ENTERED).inStates("active")))
            .stops(
                List.of(
                    Condition.on(Occurrence.STATE_ENTERED)
                        .inStates("waiting")
                        .forReasons("vendor")));
    ClockDesk desk = desk(some).at("2026-03-02T10:00").to("active");
    desk.at("2026-03-02T10:10").to("waiting", "requester");
    assertThat(desk.clock(IT).finished()).isFalse();

    desk.at("2026-03-02T10:20").to("waiting", "vendor");

    assertThat(desk.events(ClockStarted.class)).hasSize(1);
    assertThat(desk.clock(IT).elapsed()).isEqualTo(Duration.ofMinutes(20));
    assertThat(desk.clock(IT).finished()).isTrue();
  }

  @Test
  void an_update_at_the_source_may_repeat_a_clock() {
    Metric.Builder some =
        Metric.periodicUpdate(IT).restarts(List.of(Condition.on(Occurrence.UPDATE_NOTED)));
    ClockDesk desk = desk(some).at("2026-03-02T09:30").reply();
    assertThat(desk.clock(IT).cycle()).isEqualTo(1);

    desk.room.happen(new UpdateNoted(List.of("site")));

    assertThat(desk.clock(IT).cycle()).isEqualTo(2);
  }

  @Test
  void a_clock_that_its_policy_cancels_may_start_again() {
    Metric.Builder some =
        Metric.firstResponse(IT)
            .starts(List.of(Condition.on(Occurrence.CLASSIFIED)))
            .cancels(List.of(Condition.entering(StateCategory.WAITING)));
    ClockDesk desk = desk(some).at("2026-03-02T10:00").classify("P2");
    desk.at("2026-03-02T10:10").to("waiting");
    assertThat(desk.clock(IT).status()).isEqualTo(ClockStatus.NONE);

    desk.at("2026-03-02T10:20").classify("P2");

    assertThat(desk.clock(IT).startedAt()).isEqualTo(t("2026-03-02T10:20"));
  }

  private static Metric.Builder network() {
    return Metric.operational(IT, List.of(GroupId.of("network")), List.of());
  }

  private static Event assigned(String group, int level, @Nullable String agent) {
    return new Assigned(
        GroupId.of(group),
        level,
        agent == null ? null : ActorId.of(agent),
        "agent",
        List.of(),
        false,
        false,
        null);
  }

  /** One metric, one hour, opened on Monday at 09:00. */
  private static ClockDesk desk(Metric.Builder metric) {
    Agreement standard =
        Agreement.of("standard").calendar("standard").target(IT, Duration.ofHours(1)).build();
    return ClockDesk.with(
        SlaPolicy.builder()
            .metric(metric.build())
            .agreement(standard)
            .rule(AgreementRule.everything("everything", standard.id()))
            .build());
  }
}
