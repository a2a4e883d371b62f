package dev.helpdesk.core.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random lives of a ticket under all kinds of metrics, on the minute, often several at one. */
class CyclesPropertyTest {

  private static final Instant START = ClockDesk.t("2026-03-02T09:00");

  private static final Map<String, Duration> TARGETS =
      Map.of("P1", Duration.ofHours(1), "P2", Duration.ofHours(3), "P3", Duration.ofHours(9));

  /** So many minutes after the one before, this happens to the ticket. */
  record Act(int after, String what) {}

  /** A metric, and the same once more by counting. */
  private record Measured(Metric metric, NaiveLife naive) {}

  @Provide
  Arbitrary<List<Act>> lives() {
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(
            Arbitraries.of(0, 0, 0, 1, 30, 60, 120, 180, 480, 960, 1_440),
            Arbitraries.integers().between(0, 700));
    Arbitrary<String> acts =
        Arbitraries.of(
            "active",
            "waiting",
            "resolved",
            "closed",
            "cancelled",
            "active",
            "waiting",
            "P1",
            "P2",
            "P3",
            "P9",
            "reply",
            "reply",
            "ask",
            "ask",
            "ask",
            "note",
            "accept");
    return Combinators.combine(minutes, acts).as(Act::new).list().ofMinSize(1).ofMaxSize(16);
  }

  @Property(tries = 300)
  void every_kind_of_clock_agrees_with_counting_minutes(
      @ForAll("lives") List<Act> life, @ForAll boolean byRequester) {
    List<Measured> measured = measured();
    ClockDesk desk = open(byRequester);
    measured.forEach(one -> one.naive().open(START, TARGETS.get("P2"), byRequester));
    check(desk, measured);
    for (Act act : life) {
      Instant at = desk.room.now().plus(Duration.ofMinutes(act.after()));
      live(desk.at(at), act.what());
      measured.forEach(one -> live(one.naive(), at, act.what()));
      check(desk, measured);
    }
    Instant end = desk.room.now().plus(Duration.ofDays(2));
    desk.at(end);
    check(desk, measured);
  }

  @Property(tries = 200)
  void it_is_the_same_however_rarely_the_clocks_are_looked_at(
      @ForAll("lives") List<Act> life, @ForAll boolean byRequester) {
    ClockDesk often = open(byRequester);
    ClockDesk rarely = open(byRequester);
    for (Act act : life) {
      Instant at = often.room.now().plus(Duration.ofMinutes(act.after()));
      while (often.room.now().isBefore(at)) {
        Instant soon = often.room.now().plus(Duration.ofMinutes(20));
        often.at(soon.isBefore(at) ? soon : at);
      }
      live(often.at(at), act.what());
      rarely.room.at(at);
      live(rarely, act.what());
    }
    Instant end = often.room.now().plus(Duration.ofDays(10));
    often.at(end);
    rarely.at(end);

    assertThat(crossings(rarely)).containsExactlyInAnyOrderElementsOf(crossings(often));
    assertThat(shown(rarely)).isEqualTo(shown(often));
  }

  @Property(tries = 300)
  void what_happens_at_one_instant_may_come_in_any_order(
      @ForAll("lives") List<Act> life,
      @ForAll boolean waits,
      @ForAll boolean detour,
      @ForAll("priorities") String priority) {
    List<String> moves = new ArrayList<>(List.of(waits ? "waiting" : "active"));
    if (detour) {
      moves.add(0, waits ? "active" : "waiting");
    }
    List<ClockDesk> desks = new ArrayList<>();
    for (int place = 0; place <= moves.size(); place++) {
      ClockDesk desk = open(true);
      for (Act act : life) {
        live(desk.at(desk.room.now().plus(Duration.ofMinutes(act.after()))), act.what());
      }
      List<String> order = new ArrayList<>(moves);
      order.add(place, priority);
      desk.at(desk.room.now().plus(Duration.ofMinutes(45)));
      if (!desk.room.view().isOpen()) {
        return; // The order counts: a promise may end or begin while the clock is closed.
      }
      order.forEach(what -> live(desk, what));
      desks.add(desk);
    }

    for (ClockDesk other : desks) {
      assertThat(shown(other)).isEqualTo(shown(desks.get(0)));
    }
    for (ClockDesk other : desks) {
      other.at(other.room.now().plus(Duration.ofDays(10)));
    }
    for (ClockDesk other : desks) {
      assertThat(shown(other)).isEqualTo(shown(desks.get(0)));
    }
  }

  @Provide
  Arbitrary<String> priorities() {
    return Arbitraries.of("P1", "P2", "P3", "P9");
  }

  private static void check(ClockDesk desk, List<Measured> measured) {
    Instant now = desk.room.now();
    for (Measured one : measured) {
      NaiveLife naive = one.naive();
      naive.pass(now);
      ClockView clock = find(desk, one.metric().name());
      assertThat(clock != null).as(one.metric().name()).isEqualTo(naive.isShown());
      if (clock == null) {
        continue;
      }
      String name = clock.metric() + " at " + now + " ";
      assertThat(clock.status()).as(name + "status").isEqualTo(naive.status());
      assertThat(clock.startedAt()).as(name + "startedAt").isEqualTo(naive.startedAt());
      assertThat(clock.finishedAt()).as(name + "finishedAt").isEqualTo(naive.finishedAt());
      assertThat(clock.elapsed()).as(name + "elapsed").isEqualTo(naive.elapsed(now));
      assertThat(clock.pausedBusiness()).as(name + "paused").isEqualTo(naive.paused(now));
      assertThat(clock.cycle()).as(name + "cycle").isEqualTo(naive.number());
      assertThat(clock.cycles()).as(name + "cycles").isEqualTo(naive.cycles());
      assertThat(clock.unanswered()).as(name + "unanswered").isEqualTo(naive.unanswered());
      if (clock.status() != ClockStatus.NONE) {
        assertThat(clock.due()).as(name + "due").isEqualTo(naive.due(now));
        assertThat(clock.breachedAt()).as(name + "breachedAt").isEqualTo(naive.breachedAt());
      }
    }
  }

  private static @Nullable ClockView find(ClockDesk desk, String metric) {
    return shown(desk).stream().filter(it -> it.metric().equals(metric)).findFirst().orElse(null);
  }

  private static List<ClockView> shown(ClockDesk desk) {
    return Clocks.view(desk.room.slice(), desk.room.now(), desk.room.calendars::get);
  }

  private static List<Event> crossings(ClockDesk desk) {
    return Stream.concat(
            desk.events(WarningReached.class).stream(), desk.events(TargetBreached.class).stream())
        .toList();
  }

  private static void live(ClockDesk desk, String what) {
    if (what.startsWith("P")) {
      desk.classify(what);
      return;
    }
    switch (what) {
      case "reply" -> desk.reply();
      case "ask" -> desk.ask();
      case "note" -> desk.room.happen(ClockDesk.message(Audience.INTERNAL, Side.DESK, false));
      case "accept" -> desk.room.happen(new AssignmentAccepted(ActorId.of("ana")));
      default -> desk.to(what);
    }
  }

  private static void live(NaiveLife naive, Instant at, String what) {
    if (what.startsWith("P")) {
      naive.classify(at, TARGETS.get(what));
      return;
    }
    switch (what) {
      case "reply" -> naive.reply(at);
      case "ask" -> naive.ask(at);
      case "note" -> naive.pass(at);
      case "accept" -> naive.accept(at);
      default -> naive.move(at, what);
    }
  }

  private static ClockDesk open(boolean byRequester) {
    return ClockDesk.empty(policy())
        .at(START)
        .open(
            byRequester ? Actor.requester("rita") : Actor.agent("ana"),
            "P2",
            START,
            ClockDesk.state(null, "new", StateCategory.NEW, null));
  }

  private static List<Measured> measured() {
    List<Measured> all = new ArrayList<>();
    for (Metric metric : policy().metrics()) {
      all.add(new Measured(metric, new NaiveLife(metric.kind(), metric.includesFirst())));
    }
    return all;
  }

  private static SlaPolicy policy() {
    Agreement.Builder standard = Agreement.of("standard").calendar("standard");
    SlaPolicy.Builder policy = SlaPolicy.builder();
    for (Metric metric :
        List.of(
            Metric.acknowledgement("acknowledgement").build(),
            Metric.firstResponse("first-response").build(),
            waiting(Metric.nextResponse("next-response")),
            waiting(Metric.nextResponse("each-response").includesFirst(true)),
            waiting(Metric.periodicUpdate("updates")),
            waiting(Metric.resolution("resolution")))) {
      policy.metric(metric);
      standard.targets(metric.name(), new Targets(new LinkedHashMap<>(TARGETS), null));
    }
    Agreement built = standard.warnings(List.of(50)).build();
    return policy.agreement(built).rule(AgreementRule.everything("everything", built.id())).build();
  }

  private static Metric waiting(Metric.Builder metric) {
    return metric.pauseIn(StateCategory.WAITING).build();
  }
}
