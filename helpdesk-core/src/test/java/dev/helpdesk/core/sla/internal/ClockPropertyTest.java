package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.FIRST;
import static dev.helpdesk.core.sla.internal.ClockDesk.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.Segment;
import dev.helpdesk.core.view.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random lives of a ticket, on the minute, over two working weeks with a holiday. */
class ClockPropertyTest {

  private static final Instant START = ClockDesk.t("2026-03-02T09:00");

  /** So many minutes after the one before, this happens to the ticket. */
  record Act(int after, String what) {}

  @Provide
  Arbitrary<List<Act>> lives() {
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(
            Arbitraries.of(0, 0, 1, 60, 240, 480, 960, 1_440),
            Arbitraries.integers().between(0, 900));
    Arbitrary<String> acts =
        Arbitraries.of("active", "waiting", "resolved", "closed", "P1", "P2", "P3", "reply");
    return Combinators.combine(minutes, acts).as(Act::new).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 150)
  void the_clock_agrees_with_counting_minutes(@ForAll("lives") List<Act> life) {
    ClockDesk desk = ClockDesk.with(ClockDesk.policy());
    List<NaiveClock.Step> steps = new ArrayList<>();
    steps.add(new NaiveClock.Step(START, "new", "P2"));
    for (Act act : life) {
      Instant at = desk.room.now().plus(Duration.ofMinutes(act.after()));
      live(desk.at(at), act);
      if (act.what().startsWith("P")) {
        steps.add(new NaiveClock.Step(at, null, act.what()));
      } else if (!act.what().equals("reply")) {
        steps.add(new NaiveClock.Step(at, act.what(), null));
      }
      NaiveClock naive = NaiveClock.of(steps, at);
      ClockView clock = desk.clock(RESOLUTION);
      assertThat(clock.elapsed()).isEqualTo(naive.elapsed);
      assertThat(clock.breachedAt()).isEqualTo(naive.breachedAt);
      assertThat(clock.paused()).isEqualTo(naive.paused);
      assertThat(clock.finished()).isEqualTo(naive.finished);
      if (!naive.finished) {
        assertThat(clock.due()).isEqualTo(naive.due);
        assertThat(clock.status() == ClockStatus.BREACHED).isEqualTo(naive.breachedAt != null);
      }
    }
  }

  @Property(tries = 150)
  void the_due_of_a_clock_is_its_start_plus_target_and_pause(@ForAll("lives") List<Act> life) {
    ClockDesk desk = ClockDesk.with(ClockDesk.policy());
    for (Act act : life) {
      if (act.what().equals("resolved") || act.what().equals("closed")) {
        continue;
      }
      live(desk.at(desk.room.now().plus(Duration.ofMinutes(act.after()))), act);
      ClockView clock = desk.clock(RESOLUTION);
      if (clock.status() == ClockStatus.RUNNING && !clock.remaining().isZero()) {
        Duration until = clock.target().plus(clock.pausedBusiness());
        assertThat(clock.due()).isEqualTo(ClockDesk.OFFICE.add(START, until));
      }
    }
  }

  @Property(tries = 150)
  void it_is_the_same_however_rarely_the_clock_is_looked_at(@ForAll("lives") List<Act> life) {
    ClockDesk often = ClockDesk.with(ClockDesk.policy());
    ClockDesk rarely = ClockDesk.with(ClockDesk.policy());
    for (Act act : life) {
      Instant at = often.room.now().plus(Duration.ofMinutes(act.after()));
      while (often.room.now().isBefore(at)) {
        Instant hour = often.room.now().plus(Duration.ofMinutes(60));
        often.at(hour.isBefore(at) ? hour : at);
      }
      live(often.at(at), act);
      rarely.room.at(at);
      live(rarely, act);
    }
    Instant end = often.room.now().plus(Duration.ofDays(10));
    often.at(end);
    rarely.at(end);

    assertThat(crossings(rarely)).containsExactlyInAnyOrderElementsOf(crossings(often));
    assertThat(rarely.clock(RESOLUTION)).isEqualTo(often.clock(RESOLUTION));
    assertThat(rarely.clock(FIRST)).isEqualTo(often.clock(FIRST));
  }

  @Property(tries = 150)
  void an_explanation_covers_the_time_and_adds_up_to_the_elapsed(
      @ForAll("lives") List<Act> life, @ForAll Reopen reopen) {
    Metric metric =
        Metric.resolution(RESOLUTION).pauseIn(StateCategory.WAITING).reopen(reopen).build();
    ClockDesk desk = ClockDesk.with(ClockDesk.policy(metric));
    for (Act act : life) {
      live(desk.at(desk.room.now().plus(Duration.ofMinutes(act.after()))), act);
      check(desk, RESOLUTION);
      check(desk, FIRST);
    }
  }

  @Property(tries = 150)
  void a_target_and_a_pause_at_one_instant_may_come_in_any_order(
      @ForAll("lives") List<Act> life, @ForAll boolean waits, @ForAll boolean tighter) {
    ClockDesk one = ClockDesk.with(ClockDesk.policy());
    ClockDesk other = ClockDesk.with(ClockDesk.policy());
    for (Act act : life) {
      Instant at = one.room.now().plus(Duration.ofMinutes(act.after()));
      live(one.at(at), act);
      live(other.at(at), act);
    }
    if (one.clock(RESOLUTION).finished()) {
      return;
    }
    one.to(waits ? "waiting" : "active").classify(tighter ? "P1" : "P3");
    other.classify(tighter ? "P1" : "P3").to(waits ? "waiting" : "active");

    assertThat(other.clock(RESOLUTION)).isEqualTo(one.clock(RESOLUTION));
    assertThat(crossings(other)).containsExactlyInAnyOrderElementsOf(crossings(one));
  }

  @Property(tries = 100)
  void no_history_makes_the_room_fail(@ForAll("lives") List<Act> life) {
    ClockDesk desk = ClockDesk.with(ClockDesk.policy());
    life.forEach(act -> live(desk.at(desk.room.now().plusSeconds(act.after())), act));
    List<Happened> backwards = new ArrayList<>(desk.room.history());
    Collections.reverse(backwards);

    SlaState state = SlaState.INITIAL;
    for (Happened happened : backwards) {
      state = new SlaRoom().evolve(state, happened);
      assertThat(Clocks.view(state, desk.room.now(), desk.room.calendars::get)).isNotNull();
      new SlaRoom().wakeUp(state, Policy.defaults().sla(), desk.room.situation());
    }
  }

  private static void check(ClockDesk desk, String metric) {
    Explanation told =
        Explanations.explain(metric, desk.room.history(), desk.room.calendars::get, desk.room.now())
            .orElseThrow();
    assertThat(told.clock()).isEqualTo(desk.clock(metric));
    assertThat(told.counted()).isEqualTo(told.clock().elapsed());
    Instant cursor = told.clock().startedAt();
    for (Segment segment : told.segments()) {
      assertThat(segment.from()).isEqualTo(cursor);
      assertThat(segment.to()).isAfter(cursor);
      cursor = segment.to();
    }
    assertThat(cursor).isEqualTo(desk.room.now());
  }

  private static List<Event> crossings(ClockDesk desk) {
    return Stream.concat(
            desk.events(WarningReached.class).stream(), desk.events(TargetBreached.class).stream())
        .toList();
  }

  private static void live(ClockDesk desk, Act act) {
    if (act.what().startsWith("P")) {
      desk.classify(act.what());
    } else if (act.what().equals("reply")) {
      desk.reply();
    } else {
      desk.to(act.what());
    }
  }
}
