package dev.helpdesk.core.classification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.model.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is set for a time, against a plain account of it per scale. */
class OverridePropertyTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<String> SCALE = List.of("high", "medium", "low");

  /** After some minutes a level is set, for some minutes or for good (0). */
  record Step(boolean impact, String level, int after, int lasts) {}

  /** One scale: what counts, what comes back and when. */
  private static final class Account {
    private String level = "medium";
    private @Nullable String before;
    private @Nullable Instant until;

    void lapse(Instant now) {
      if (until != null && before != null && !until.isAfter(now)) {
        level = before;
        before = null;
        until = null;
      }
    }

    /** Returns whether it is to be refused. */
    boolean set(Step step, Instant now) {
      boolean lasting = step.level().equals(before == null ? level : before);
      if (step.lasts() > 0 && !lasting) {
        before = before == null ? level : before;
        until = now.plus(Duration.ofMinutes(step.lasts()));
        level = step.level();
        return false;
      }
      boolean nothing = step.lasts() > 0 || (lasting && before == null);
      if (!nothing) {
        before = null;
        until = null;
        level = step.level();
      }
      return nothing;
    }
  }

  private static RoomHarness<ClassificationState, ClassificationPolicy> ticket() {
    var room = new RoomHarness<>(new ClassificationRoom(), Policy.defaults().classification());
    room.happen(
        new Registered(
            "incident",
            "INC-2026-000001",
            ActorId.of("rosa"),
            null,
            "web",
            false,
            new Affected(null, List.of(), null),
            List.of(),
            List.of(),
            1,
            room.now()));
    RegisterTicket command =
        RegisterTicket.incident().from(ActorId.of("rosa"), "web").subject("Printer").build();
    assertThat(room.decide(command, ANA)).isNull();
    return room;
  }

  private static Classify command(RoomHarness<?, ?> room, Step step, Instant now) {
    Instant until = step.lasts() == 0 ? null : now.plus(Duration.ofMinutes(step.lasts()));
    return new Classify(
            room.view().id(),
            null,
            step.impact() ? step.level() : null,
            step.impact() ? null : step.level(),
            "Because.")
        .until(until);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void each_scale_goes_its_own_way_and_comes_back_at_its_instant(
      @ForAll("steps") List<Step> steps) {
    var room = ticket();
    Account impact = new Account();
    Account urgency = new Account();
    Instant now = START;
    for (Step step : steps) {
      now = now.plus(Duration.ofMinutes(step.after()));
      room.advanceTo(now);
      impact.lapse(now);
      urgency.lapse(now);
      assertStands(room.view().rank(), impact, urgency);
      boolean refused = (step.impact() ? impact : urgency).set(step, now);
      assertThat(room.decide(command(room, step, now), ANA) != null).isEqualTo(refused);
      assertStands(room.view().rank(), impact, urgency);
    }
    room.advance(Duration.ofDays(1));
    impact.lapse(room.now());
    urgency.lapse(room.now());
    assertStands(room.view().rank(), impact, urgency);
    assertThat(room.slice().overrides()).isEmpty();
    assertThat(room.wakeUp()).isNull();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void it_makes_no_difference_how_often_anybody_looks(
      @ForAll("steps") List<Step> steps, @ForAll("minutes") int each) {
    var seldom = ticket();
    var often = ticket();
    Instant now = START;
    for (Step step : steps) {
      Instant next = now.plus(Duration.ofMinutes(step.after()));
      for (Instant at = now; at.isBefore(next); at = at.plus(Duration.ofMinutes(each))) {
        often.advanceTo(at);
      }
      seldom.advanceTo(next);
      often.advanceTo(next);
      assertThat(seldom.decide(command(seldom, step, next), ANA))
          .isEqualTo(often.decide(command(often, step, next), ANA));
      now = next;
    }
    assertThat(seldom.advance(Duration.ofDays(1)).history())
        .isEqualTo(often.advance(Duration.ofHours(7)).advance(Duration.ofHours(17)).history());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void the_order_of_two_scales_is_of_no_matter(
      @ForAll("levels") String impact, @ForAll("levels") String urgency) {
    Step first = new Step(true, impact, 0, 10);
    Step second = new Step(false, urgency, 0, 10);
    var one = ticket();
    var other = ticket();
    one.decide(command(one, first, START), ANA);
    one.decide(command(one, second, START), ANA);
    other.decide(command(other, second, START), ANA);
    other.decide(command(other, first, START), ANA);
    assertThat(one.view().rank()).isEqualTo(other.view().rank());
    one.advance(Duration.ofMinutes(10));
    other.advance(Duration.ofMinutes(10));
    assertThat(one.lastEvents()).isEqualTo(other.lastEvents()).hasSizeLessThan(2);
    assertThat(one.view().rank().priority()).isEqualTo("P3");
    assertThat(other.view().rank().priority()).isEqualTo("P3");
  }

  private static void assertStands(Rank rank, Account impact, Account urgency) {
    assertThat(rank.impact()).isEqualTo(impact.level);
    assertThat(rank.urgency()).isEqualTo(urgency.level);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            levels(),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 4))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> levels() {
    return Arbitraries.of(SCALE);
  }

  @Provide
  Arbitrary<Integer> minutes() {
    return Arbitraries.integers().between(1, 7);
  }
}
