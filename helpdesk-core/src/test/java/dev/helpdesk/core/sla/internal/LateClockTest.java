package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.RESOLUTION;
import static dev.helpdesk.core.sla.internal.ClockDesk.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.CountedStretch;
import dev.helpdesk.core.event.PausedStretch;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.Segment;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Clocks whose promise came after the ticket: P9 has no target in the resolution. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateClockTest {

  @Test
  void a_clock_that_comes_late_leaves_out_what_its_pauses_would_have_left_out() {
    ClockDesk desk = unpromised().at("2026-03-02T10:00").to("waiting", "vendor");
    desk.at("2026-03-02T13:00").to("active").at("2026-03-02T14:00").classify("P2");

    assertThat(desk.events(ClockStarted.class))
        .contains(
            new ClockStarted(
                RESOLUTION,
                AgreementId.of("standard"),
                "standard",
                Duration.ofHours(8),
                t("2026-03-02T09:00"),
                List.of(
                    new CountedStretch(
                        "standard", t("2026-03-02T09:00"), Duration.ZERO, Duration.ofHours(1)),
                    new CountedStretch(
                        "standard",
                        t("2026-03-02T13:00"),
                        Duration.ofHours(1),
                        Duration.ofHours(2))),
                Duration.ofHours(3),
                List.of(
                    new PausedStretch(t("2026-03-02T10:00"), t("2026-03-02T13:00"), "vendor"))));
    ClockView clock = desk.clock(RESOLUTION);
    assertThat(clock.startedAt()).isEqualTo(t("2026-03-02T09:00"));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(2));
    assertThat(clock.pausedBusiness()).isEqualTo(Duration.ofHours(3));
    assertThat(clock.due()).isEqualTo(t("2026-03-03T12:00"));
  }

  @Test
  void a_clock_that_comes_while_the_ticket_waits_stands_still_since_it_waits() {
    ClockDesk desk = unpromised().at("2026-03-02T10:00").to("waiting", "vendor");
    desk.at("2026-03-02T13:00").classify("P2").at("2026-03-02T15:00");

    assertThat(desk.clock(RESOLUTION).status()).isEqualTo(ClockStatus.PAUSED);
    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(1));
    assertThat(desk.clock(RESOLUTION).pausedBusiness()).isEqualTo(Duration.ofHours(5));
  }

  @Test
  void a_clock_comes_however_often_the_ticket_moved_before() {
    ClockDesk desk = unpromised();
    for (int i = 0; i < SlaState.MAX_MOVES; i++) {
      desk.at(t("2026-03-02T10:00").plusSeconds(20L * i)).to("waiting", "vendor");
      desk.at(t("2026-03-02T10:00").plusSeconds(20L * i + 10)).to("active");
    }
    desk.at("2026-03-02T14:00").classify("P2");

    assertThat(desk.clock(RESOLUTION).startedAt()).isEqualTo(t("2026-03-02T09:00"));
    assertThat(desk.clock(RESOLUTION).status()).isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void a_ticket_that_waited_from_the_start_has_used_nothing() {
    ClockDesk desk = unpromised().to("waiting", "vendor");
    desk.at("2026-03-02T13:00").to("active").classify("P2");

    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ZERO);
    assertThat(desk.clock(RESOLUTION).pausedBusiness()).isEqualTo(Duration.ofHours(4));
    assertThat(desk.clock(RESOLUTION).due()).isEqualTo(t("2026-03-03T13:00"));
  }

  @Test
  void a_promise_that_is_made_again_goes_on_from_what_was_used_meanwhile() {
    ClockDesk desk = ClockDesk.with(ClockDesk.policy()).at("2026-03-02T10:00").classify("P9");
    assertThat(desk.clock(RESOLUTION).status()).isEqualTo(ClockStatus.NONE);
    desk.at("2026-03-02T11:00").to("waiting", "vendor").at("2026-03-02T12:00").to("active");

    desk.at("2026-03-02T13:00").classify("P2");

    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(3));
    assertThat(desk.clock(RESOLUTION).due()).isEqualTo(t("2026-03-03T10:00"));
    assertThat(desk.clock(RESOLUTION).cycle()).isEqualTo(1);
  }

  @Test
  void a_promise_that_was_made_while_the_ticket_was_resolved_holds_from_the_reopening() {
    ClockDesk desk = unpromised().at("2026-03-02T10:00").to("resolved");
    desk.at("2026-03-02T11:00").classify("P2");
    assertThat(desk.room.slice().clock(RESOLUTION)).isNull();

    desk.at("2026-03-02T13:00").to("active");

    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(1));
    assertThat(desk.clock(RESOLUTION).due()).isEqualTo(t("2026-03-03T12:00"));
  }

  @Test
  void nothing_was_broken_before_it_was_promised() {
    ClockDesk desk = unpromised().at("2026-03-02T15:00").classify("P1");

    ClockView clock = desk.clock(RESOLUTION);
    assertThat(clock.due()).isEqualTo(t("2026-03-02T13:00"));
    assertThat(clock.breachedAt()).isEqualTo(t("2026-03-02T15:00"));
    assertThat(desk.events(TargetBreached.class))
        .contains(new TargetBreached(RESOLUTION, t("2026-03-02T15:00"), Duration.ofHours(4)));
    assertThat(desk.events(WarningReached.class))
        .contains(
            new WarningReached(RESOLUTION, Warning.atPercent(50), t("2026-03-02T15:00"), true));
  }

  @Test
  void its_explanation_covers_the_time_before_it_came() {
    ClockDesk desk = unpromised().at("2026-03-02T10:00").to("waiting", "vendor");
    desk.at("2026-03-02T13:00").to("active").at("2026-03-02T14:00").classify("P2");
    desk.at("2026-03-02T15:00");

    Explanation told = told(desk);

    assertThat(told.counted()).isEqualTo(told.clock().elapsed()).isEqualTo(Duration.ofHours(3));
    assertThat(told.segments())
        .extracting(Segment::kind)
        .containsExactly(
            Segment.Kind.RUNNING, Segment.Kind.PAUSED, Segment.Kind.RUNNING, Segment.Kind.RUNNING);
    assertThat(told.segments().get(0).from()).isEqualTo(t("2026-03-02T09:00"));
    assertThat(told.segments().get(1).to()).isEqualTo(t("2026-03-02T13:00"));
    assertThat(told.segments().get(1).cause()).isEqualTo("vendor");
  }

  @Test
  void its_explanation_tells_the_time_in_which_the_ticket_was_resolved_from_its_pauses() {
    ClockDesk desk = unpromised().at("2026-03-02T10:00").to("resolved");
    desk.at("2026-03-02T11:00").to("waiting", "vendor").at("2026-03-02T12:00").to("active");
    desk.at("2026-03-02T13:00").classify("P2");

    assertThat(told(desk).segments())
        .extracting(Segment::kind, Segment::to, Segment::cause)
        .containsExactly(
            tuple(Segment.Kind.RUNNING, t("2026-03-02T10:00"), null),
            tuple(Segment.Kind.FINISHED, t("2026-03-02T11:00"), null),
            tuple(Segment.Kind.PAUSED, t("2026-03-02T12:00"), "vendor"),
            tuple(Segment.Kind.RUNNING, t("2026-03-02T13:00"), null));
  }

  @Test
  void a_period_excluded_later_is_left_out_of_the_pauses_before_it_came() {
    ClockDesk desk = unpromised().at("2026-03-02T10:00").to("waiting", "vendor");
    desk.at("2026-03-02T13:00").to("active").at("2026-03-02T14:00").classify("P2");

    assertThat(exclude(desk, "2026-03-02T09:30", "2026-03-02T11:00")).isNull();

    assertThat(desk.clock(RESOLUTION).elapsed()).isEqualTo(Duration.ofMinutes(90));
    assertThat(desk.clock(RESOLUTION).pausedBusiness()).isEqualTo(Duration.ofHours(2));
    assertThat(desk.clock(RESOLUTION).due()).isEqualTo(t("2026-03-03T12:30"));
    assertThat(told(desk).counted()).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void an_end_that_was_moved_counts_up_to_there() {
    Metric moving =
        Metric.resolution(RESOLUTION)
            .restops(List.of(Condition.entering(StateCategory.CLOSED)))
            .build();
    ClockDesk late = ClockDesk.empty(ClockDesk.policy(moving)).at("2026-03-02T09:00").open("P9");
    ClockDesk first = ClockDesk.with(ClockDesk.policy(moving));
    for (ClockDesk desk : List.of(late, first)) {
      desk.at("2026-03-02T10:00").to("resolved").at("2026-03-02T11:00").to("closed");
      desk.at("2026-03-02T12:00").to("active").at("2026-03-02T13:00");
    }

    late.classify("P2");

    assertThat(late.clock(RESOLUTION).elapsed())
        .isEqualTo(first.clock(RESOLUTION).elapsed())
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void a_clock_comes_however_often_the_ticket_was_reopened_before() {
    Metric counting =
        Metric.resolution(RESOLUTION)
            .pauseIn(StateCategory.WAITING)
            .reopen(Reopen.RESUME_INCLUDING_CLOSED)
            .build();
    ClockDesk desk = ClockDesk.empty(ClockDesk.policy(counting)).at("2026-03-02T09:00").open("P9");
    for (int i = 0; i < SlaState.MAX_MOVES; i++) {
      desk.at(t("2026-03-02T10:00").plusSeconds(40L * i)).to("resolved");
      desk.at(t("2026-03-02T10:00").plusSeconds(40L * i + 10)).to("waiting", "vendor");
      desk.at(t("2026-03-02T10:00").plusSeconds(40L * i + 20)).to("active");
    }
    desk.at("2026-03-02T16:00").classify("P2");

    assertThat(desk.clock(RESOLUTION).startedAt()).isEqualTo(t("2026-03-02T09:00"));
    assertThat(told(desk).counted()).isEqualTo(desk.clock(RESOLUTION).elapsed());
  }

  private static Explanation told(ClockDesk desk) {
    return Explanations.explain(
            RESOLUTION, desk.room.history(), desk.room.calendars::get, desk.room.now())
        .orElseThrow();
  }

  private static @Nullable Refusal exclude(ClockDesk desk, String from, String to) {
    return desk.room.decide(
        new ExcludePeriod(
            RecordId.of("ticket-1"), List.of(), t(from), t(to), ActorId.of("boss"), "agreed"),
        Actor.agent("ana"));
  }

  private static ClockDesk unpromised() {
    return ClockDesk.empty(ClockDesk.policy()).at("2026-03-02T09:00").open("P9");
  }
}
