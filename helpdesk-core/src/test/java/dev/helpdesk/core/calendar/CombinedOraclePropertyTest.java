package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.CalendarLawsPropertyTest.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.CombinedTime.Combination;
import dev.helpdesk.core.calendar.Stretch.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Unions and intersections of calendars and timelines in any zones, against day lists and laws. */
class CombinedOraclePropertyTest {

  private static final Duration MARGIN = Duration.ofDays(60);

  /** Business time with its open pieces written out around some instants. */
  record Combined(
      BusinessTime time,
      List<BusinessTime> parts,
      PieceList list,
      Instant a,
      Instant b,
      Instant c,
      Duration amount,
      Duration more) {}

  @Provide
  Arbitrary<Combined> combined() {
    return Arbitraries.randomValue(CombinedOraclePropertyTest::draw);
  }

  private static Combined draw(Random random) {
    Scene.Painter painter = new Scene.Painter(random);
    ZoneId zone = Scene.anyZone(random);
    Instant centre = painter.centre(zone);
    Instant from = centre.minus(MARGIN);
    Instant to = centre.plus(MARGIN);
    List<BusinessTime> parts = new ArrayList<>();
    List<PieceList> lists = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      ZoneId own = random.nextInt(3) == 0 ? zone : Scene.anyZone(random);
      RawCalendar raw = painter.calendar(own, LocalDate.ofInstant(centre, own));
      if (random.nextInt(4) == 0) {
        Instant change = painter.near(centre, 4).plusNanos(random.nextInt(1000));
        RawCalendar next = painter.calendar(zone, LocalDate.ofInstant(centre, zone));
        parts.add(CalendarTimeline.of(raw.build()).append(change, next.build()));
        List<PieceList.Piece> pieces =
            new ArrayList<>(new DayListOracle(raw).list(from, to).within(from, change).pieces());
        pieces.addAll(new DayListOracle(next).list(from, to).within(change, to).pieces());
        lists.add(PieceList.joining(pieces));
      } else {
        parts.add(raw.build());
        lists.add(new DayListOracle(raw).list(from, to).within(from, to));
      }
    }
    Combination combination = Combination.values()[random.nextInt(2)];
    Instant[] three = {
      painter.near(centre, 15), painter.near(centre, 15), painter.near(centre, 15)
    };
    Arrays.sort(three);
    PieceList list = combination == Combination.UNION ? union(lists) : intersection(lists);
    Duration amount =
        random.nextInt(5) == 0
            ? Duration.ofSeconds(random.nextInt(100_000), 1 + random.nextInt(5))
            : list.between(three[0], three[1]);
    return new Combined(
        CombinedTime.of(combination, parts),
        parts,
        list,
        three[0],
        three[1],
        three[2],
        amount,
        list.between(three[1], three[2]));
  }

  private static PieceList intersection(List<PieceList> lists) {
    PieceList result = lists.get(0);
    for (PieceList next : lists.subList(1, lists.size())) {
      List<PieceList.Piece> both = new ArrayList<>();
      for (PieceList.Piece piece : result.pieces()) {
        both.addAll(next.within(piece.open(), piece.close()).pieces());
      }
      result = new PieceList(both);
    }
    return result;
  }

  private static PieceList union(List<PieceList> lists) {
    TreeSet<Instant> bounds = new TreeSet<>();
    for (PieceList list : lists) {
      list.pieces().forEach(piece -> bounds.add(piece.open()));
      list.pieces().forEach(piece -> bounds.add(piece.close()));
    }
    List<PieceList.Piece> any = new ArrayList<>();
    for (Instant bound : bounds) {
      if (lists.stream().anyMatch(list -> list.isOpen(bound))) {
        any.add(new PieceList.Piece(bound, bounds.higher(bound)));
      }
    }
    return PieceList.joining(any);
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void agrees_with_the_combined_day_lists(@ForAll("combined") Combined s) {
    BusinessTime time = s.time();
    assertThat(time.isOpen(s.a())).isEqualTo(s.list().isOpen(s.a()));
    assertThat(time.between(s.a(), s.c())).isEqualTo(s.list().between(s.a(), s.c()));
    assertThat(time.between(s.a(), s.b())).isEqualTo(s.list().between(s.a(), s.b()));
    assertThat(time.microsBetween(s.a(), s.c()))
        .isEqualTo(s.list().between(s.a(), s.c()).toNanos() / 1000);
    same(s.list().add(s.a(), s.amount()), found(() -> time.add(s.a(), s.amount())));
    same(s.list().subtract(s.c(), s.amount()), found(() -> time.subtract(s.c(), s.amount())));
    same(s.list().nextOpen(s.a()), found(() -> time.nextOpen(s.a())));
    same(s.list().prevOpen(s.c()), found(() -> time.prevOpen(s.c())));
    Instant edge = s.c().plus(Duration.ofDays(30));
    same(s.list().nextClose(s.a()).filter(edge::isAfter), found(() -> time.nextClose(s.a())));
    same(s.list().nextStart(s.a()), found(() -> time.nextStart(s.a())));
  }

  private static void same(Optional<Instant> listed, Optional<Instant> got) {
    if (listed.isPresent()) {
      assertThat(got).isEqualTo(listed);
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void stretches_are_the_pieces_with_the_reason_of_a_part_that_is_closed(
      @ForAll("combined") Combined s) {
    List<PieceList.Piece> open = new ArrayList<>();
    Instant cursor = s.a();
    Stretch before = null;
    for (Stretch stretch : s.time().stretches(s.a(), s.c())) {
      assertThat(stretch.from()).isEqualTo(cursor);
      assertThat(before == null || before.kind() != stretch.kind()).isTrue();
      if (stretch.isOpen()) {
        open.add(new PieceList.Piece(stretch.from(), stretch.to()));
      } else {
        assertThat(stretch.kind()).isEqualTo(reasonAt(s.parts(), stretch.from()));
      }
      cursor = stretch.to();
      before = stretch;
    }
    assertThat(cursor).isEqualTo(s.c());
    assertThat(open).isEqualTo(s.list().within(s.a(), s.c()).pieces());
  }

  private static Kind reasonAt(List<BusinessTime> parts, Instant at) {
    for (BusinessTime part : parts) {
      Kind kind = part.stretches(at, at.plusNanos(1)).iterator().next().kind();
      if (kind != Kind.OPEN) {
        return kind;
      }
    }
    return Kind.OPEN;
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void the_laws_of_business_time_hold(@ForAll("combined") Combined s) {
    BusinessTime time = s.time();
    Duration sum = s.amount().plus(s.more());
    assertThat(time.between(s.a(), s.b()).plus(time.between(s.b(), s.c())))
        .isEqualTo(time.between(s.a(), s.c()));
    assertThat(found(() -> time.add(time.add(s.a(), s.amount()), s.more())))
        .isEqualTo(found(() -> time.add(s.a(), sum)));
    assertThat(found(() -> time.subtract(time.subtract(s.c(), s.amount()), s.more())))
        .isEqualTo(found(() -> time.subtract(s.c(), sum)));
    found(() -> time.add(s.a(), s.amount()))
        .ifPresent(
            end -> {
              assertThat(time.between(s.a(), end)).isEqualTo(s.amount());
              assertThat(s.amount().isZero() || time.isOpen(end.minusNanos(1))).isTrue();
            });
    found(() -> time.subtract(s.c(), s.amount()))
        .ifPresent(start -> assertThat(time.between(start, s.c())).isEqualTo(s.amount()));
    Optional<Instant> later = found(() -> time.add(s.b(), s.amount()));
    later.ifPresent(
        b ->
            assertThat(found(() -> time.add(s.a(), s.amount())).orElseThrow())
                .isBeforeOrEqualTo(b));
  }
}
