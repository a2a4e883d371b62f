package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.FIRST;
import static dev.helpdesk.core.sla.internal.ClockDesk.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.ExtendTarget;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.Segment;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random lives of a ticket with periods that are excluded before, while and after they pass. */
class ExclusionPropertyTest {

  private static final Instant START = ClockDesk.t("2026-03-02T09:00");
  private static final RecordId TICKET = RecordId.of("ticket-1");
  private static final Actor ANA = Actor.agent("ana");

  /** A period in minutes since the start, and for which metrics. */
  record Period(int from, int length, List<String> metrics) {}

  /** So many minutes after the one before, this happens: a word, a period, or more time. */
  record Act(int after, String what, Period period) {}

  private static Arbitrary<Integer> minutes() {
    return Arbitraries.oneOf(
        Arbitraries.of(0, 0, 1, 60, 240, 480, 960, 1_440), Arbitraries.integers().between(0, 900));
  }

  private static Arbitrary<Period> period() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.of(0, 30, 480, 1_440, 2_880),
                Arbitraries.integers().between(-600, 12_000)),
            Arbitraries.oneOf(
                Arbitraries.of(1, 60, 480, 1_440), Arbitraries.integers().between(1, 4_000)),
            Arbitraries.of(
                List.of(List.<String>of(), List.of(RESOLUTION), List.of(RESOLUTION, FIRST))))
        .as(Period::new);
  }

  private static Arbitrary<List<Act>> lives(String... words) {
    return Combinators.combine(minutes(), Arbitraries.of(words), period())
        .as(Act::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Act>> lives() {
    return lives(
        "active", "waiting", "resolved", "P1", "P3", "exclude", "exclude", "exclude", "extend");
  }

  @Provide
  Arbitrary<List<Act>> openLives() {
    return lives("active", "waiting", "active", "waiting", "pass");
  }

  @Provide
  Arbitrary<List<Period>> periods() {
    return period().list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_clock_agrees_with_looking_at_each_minute_anew(@ForAll("lives") List<Act> life) {
    ClockDesk desk = ClockDesk.with(ClockDesk.policy());
    SteppingClock naive = new SteppingClock(START);
    for (Act act : life) {
      desk.at(desk.room.now().plus(Duration.ofMinutes(act.after())));
      naive.pass(act.after());
      live(desk, act);
      live(naive, act);

      ClockView clock = desk.clock(RESOLUTION);
      assertThat(clock.elapsed()).isEqualTo(naive.elapsed());
      assertThat(clock.pausedBusiness()).isEqualTo(naive.paused());
      assertThat(clock.breachedAt()).isEqualTo(naive.breachedAt());
      assertThat(clock.finished()).isEqualTo(naive.finished());
      if (!clock.finished()) {
        assertThat(clock.due()).isEqualTo(naive.due());
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void it_is_the_same_clock_whether_a_period_is_excluded_before_or_after_it_passed(
      @ForAll("openLives") List<Act> life, @ForAll("periods") List<Period> periods) {
    ClockDesk before = ClockDesk.with(ClockDesk.policy());
    ClockDesk after = ClockDesk.with(ClockDesk.policy());
    periods.forEach(period -> exclude(before, period));
    for (Act act : life) {
      Instant at = after.room.now().plus(Duration.ofMinutes(act.after()));
      live(before.at(at), act);
      live(after.at(at), act);
    }
    List<Period> shuffled = new ArrayList<>(periods);
    Collections.reverse(shuffled);
    shuffled.forEach(period -> exclude(after, period));

    assertThat(after.clock(RESOLUTION)).isEqualTo(before.clock(RESOLUTION));
    assertThat(state(after).warned()).isEqualTo(state(before).warned());
    assertThat(after.room.wakeUp()).isEqualTo(before.room.wakeUp());
    assertThat(state(after).spent()).isEqualTo(state(before).spent());
    Instant later = after.room.now().plus(Duration.ofDays(5));
    assertThat(after.at(later).clock(RESOLUTION)).isEqualTo(before.at(later).clock(RESOLUTION));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
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

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
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

  private static ClockState state(ClockDesk desk) {
    ClockState clock = desk.room.slice().clock(RESOLUTION);
    assertThat(clock).isNotNull();
    return clock;
  }

  private static void live(ClockDesk desk, Act act) {
    switch (act.what()) {
      case "exclude" -> exclude(desk, act.period());
      case "extend" -> {
        Duration by = Duration.ofMinutes(act.period().length());
        var extend = new ExtendTarget(TICKET, RESOLUTION, by, ActorId.of("clara"), "Spare part");
        boolean refused = desk.room.decide(extend, ANA) != null;
        assertThat(refused).isEqualTo(desk.clock(RESOLUTION).finished());
      }
      case "P1", "P3" -> desk.classify(act.what());
      case "pass" -> {}
      default -> desk.to(act.what());
    }
  }

  private static void exclude(ClockDesk desk, Period period) {
    Instant from = START.plus(Duration.ofMinutes(period.from()));
    Instant to = from.plus(Duration.ofMinutes(period.length()));
    var exclude =
        new ExcludePeriod(TICKET, period.metrics(), from, to, ActorId.of("clara"), "Storm");
    assertThat(desk.room.decide(exclude, ANA)).isNull();
  }

  private static void live(SteppingClock naive, Act act) {
    switch (act.what()) {
      case "exclude" ->
          naive.exclude(act.period().from(), act.period().from() + act.period().length());
      case "extend" -> {
        if (!naive.finished()) {
          naive.extend(act.period().length());
        }
      }
      case "P1", "P3" -> naive.classify(act.what());
      case "pass" -> {}
      default -> naive.to(act.what());
    }
  }
}
