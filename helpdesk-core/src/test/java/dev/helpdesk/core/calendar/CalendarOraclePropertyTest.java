package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.CalendarLawsPropertyTest.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Every operation against a written-out day list and against a stepped wall clock. */
class CalendarOraclePropertyTest {

  private static final Duration MARGIN = Duration.ofDays(35);

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.any();
  }

  @Provide
  Arbitrary<Scene> steppedScenes() {
    return Arbitraries.randomValue(
        random -> {
          ZoneId zone = OddZones.ALL.get(random.nextInt(OddZones.ALL.size()));
          return new Scene.Painter(random).scene(zone);
        });
  }

  @Property(tries = 2500, shrinking = ShrinkingMode.OFF)
  void agrees_with_the_day_list(@ForAll("scenes") Scene s) {
    PieceList list = new DayListOracle(s.raw()).list(s.a().minus(MARGIN), s.c().plus(MARGIN));
    agree(s.calendar(), list, s, s.calendar().week().isEmpty());
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void a_timeline_agrees_with_the_day_lists_of_its_versions(
      @ForAll("scenes") Scene s, @ForAll("scenes") Scene other) {
    Instant first = s.a().plus(Duration.between(s.a(), s.b()).dividedBy(2)).plusNanos(7);
    Instant second = s.b().plusSeconds(1);
    List<RawCalendar> raws =
        List.of(s.raw(), s.raw().in(other.raw().zone()), s.raw().in(ZoneId.of("Asia/Kathmandu")));
    CalendarTimeline line =
        CalendarTimeline.of(s.calendar())
            .append(first, raws.get(1).build())
            .append(second, raws.get(2).build());
    Instant from = s.a().minus(MARGIN);
    Instant to = s.c().plus(MARGIN);
    List<PieceList.Piece> pieces = new ArrayList<>();
    Instant[] bounds = {from, first, second, to};
    for (int i = 0; i < 3; i++) {
      PieceList all = new DayListOracle(raws.get(i)).list(bounds[i], bounds[i + 1]);
      pieces.addAll(all.within(bounds[i], bounds[i + 1]).pieces());
    }
    agree(line, PieceList.joining(pieces), s, s.calendar().week().isEmpty());
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void agrees_with_the_day_list_over_years(@ForAll("scenes") Scene s) {
    Instant to = s.a().plus(Duration.ofDays(1500));
    PieceList list = new DayListOracle(s.raw()).list(s.a(), to);
    Duration all = list.between(s.a(), to);
    assertThat(s.calendar().between(s.a(), to)).isEqualTo(all);
    assertThat(found(() -> s.calendar().add(s.a(), all))).isEqualTo(list.add(s.a(), all));
    assertThat(found(() -> s.calendar().subtract(to, all))).isEqualTo(list.subtract(to, all));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void agrees_with_a_wall_clock_stepped_through_time(@ForAll("steppedScenes") Scene s) {
    Instant from = s.b().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));
    Instant to = from.plus(Duration.ofHours(10));
    PieceList list = new SteppingOracle(s.raw()).list(from, to);
    List<PieceList.Piece> open = new ArrayList<>();
    for (Stretch stretch : s.calendar().stretches(from, to)) {
      if (stretch.isOpen()) {
        open.add(new PieceList.Piece(stretch.from(), stretch.to()));
      }
    }
    assertThat(open).isEqualTo(list.pieces());
    Duration all = list.between(from, to);
    assertThat(s.calendar().between(from, to)).isEqualTo(all);
    assertThat(s.calendar().isOpen(s.b())).isEqualTo(list.isOpen(s.b()));
    Duration half = all.dividedBy(2);
    assertThat(found(() -> s.calendar().add(from, half))).isEqualTo(list.add(from, half));
    assertThat(found(() -> s.calendar().subtract(to, half))).isEqualTo(list.subtract(to, half));
  }

  private static void agree(BusinessTime time, PieceList list, Scene s, boolean isFinite) {
    assertThat(time.isOpen(s.a())).isEqualTo(list.isOpen(s.a()));
    assertThat(time.isOpen(s.c())).isEqualTo(list.isOpen(s.c()));
    assertThat(time.between(s.a(), s.c())).isEqualTo(list.between(s.a(), s.c()));
    same(list.add(s.a(), s.amount()), found(() -> time.add(s.a(), s.amount())), isFinite);
    same(list.subtract(s.c(), s.amount()), found(() -> time.subtract(s.c(), s.amount())), isFinite);
    same(list.nextOpen(s.a()), found(() -> time.nextOpen(s.a())), isFinite);
    same(list.prevOpen(s.c()), found(() -> time.prevOpen(s.c())), isFinite);
    Instant edge = s.c().plus(MARGIN);
    same(list.nextClose(s.a()).filter(edge::isAfter), found(() -> time.nextClose(s.a())), isFinite);
    same(list.nextStart(s.a()), found(() -> time.nextStart(s.a())), isFinite);
    assertThat(openPieces(time, s)).isEqualTo(list.within(s.a(), s.c()).pieces());
  }

  /** Compares where the list, which ends somewhere, has an answer or holds all open time. */
  private static void same(Optional<Instant> listed, Optional<Instant> got, boolean isFinite) {
    if (listed.isPresent() || isFinite) {
      assertThat(got).isEqualTo(listed);
    }
  }

  private static List<PieceList.Piece> openPieces(BusinessTime time, Scene s) {
    List<PieceList.Piece> open = new ArrayList<>();
    Instant cursor = s.a();
    Stretch before = null;
    for (Stretch stretch : time.stretches(s.a(), s.c())) {
      assertThat(stretch.from()).isEqualTo(cursor);
      assertThat(before == null || before.kind() != stretch.kind()).isTrue();
      if (stretch.isOpen()) {
        open.add(new PieceList.Piece(stretch.from(), stretch.to()));
      }
      cursor = stretch.to();
      before = stretch;
    }
    assertThat(cursor).isEqualTo(s.c());
    return open;
  }
}
