package dev.helpdesk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random operations on random calendars against the day list; one in a hundred against a wall clock
 * stepped second by second as well.
 *
 * <p>The build takes the same 200,000 operations each time; the nightly run takes ten million from
 * a seed of its own, printed with the result. {@code -Dcalendar.operations} and {@code
 * -Dcalendar.seed} choose others.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarAgainstDayListTest {

  private static final long BUILD_OPERATIONS = 200_000;
  private static final long NIGHTLY_OPERATIONS = 10_000_000;
  private static final long BUILD_SEED = 20_260_302;
  private static final int OF_ONE_CALENDAR = 100;
  private static final Duration MARGIN = Duration.ofDays(35);

  @Test
  void every_operation_agrees_with_the_day_list() {
    boolean nightly = Boolean.getBoolean("nightly");
    long wanted =
        Long.getLong("calendar.operations", nightly ? NIGHTLY_OPERATIONS : BUILD_OPERATIONS);
    long seed = Long.getLong("calendar.seed", nightly ? System.nanoTime() : BUILD_SEED);
    Set<ZoneId> zones = new TreeSet<>((a, b) -> a.getId().compareTo(b.getId()));
    long begun = System.nanoTime();
    long done = 0;
    for (long number = 0; done < wanted; number++) {
      done += new Round(seed + number, zones).play();
    }
    System.out.printf(
        "calendars: %d operations from seed %d in %d zones, %d s%n",
        done, seed, zones.size(), (System.nanoTime() - begun) / 1_000_000_000L);
    assertThat(done).isGreaterThanOrEqualTo(wanted);
    assertThat(zones).containsAll(OddZones.ALL);
  }

  @Test
  void more_than_forty_zones_are_there_for_a_reason() {
    assertThat(OddZones.ALL).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  /** A hundred operations on one calendar. */
  private static final class Round {

    private final long seed;
    private final Random random;
    private final Scene.Painter painter;
    private final RawCalendar raw;
    private final Instant centre;

    Round(long seed, Set<ZoneId> zones) {
      this.seed = seed;
      random = new Random(seed * 6_364_136_223_846_793_005L + 1);
      painter = new Scene.Painter(random);
      ZoneId zone = Scene.anyZone(random);
      zones.add(zone);
      centre = painter.centre(zone);
      raw = painter.calendar(zone, LocalDate.ofInstant(centre, zone));
    }

    int play() {
      BusinessCalendar calendar = raw.build();
      int days = random.nextInt(4) == 0 ? 25 : 3;
      Duration reach = Duration.ofDays(days).plus(MARGIN);
      PieceList list = new DayListOracle(raw).list(centre.minus(reach), centre.plus(reach));
      for (int i = 0; i < OF_ONE_CALENDAR - 1; i++) {
        Instant one = painter.near(centre, days);
        Instant other = painter.near(centre, days);
        ask(calendar, list, random.nextInt(8), min(one, other), max(one, other), reach);
      }
      step(calendar);
      return OF_ONE_CALENDAR;
    }

    private void ask(
        BusinessCalendar calendar,
        PieceList list,
        int operation,
        Instant a,
        Instant b,
        Duration r) {
      Duration amount =
          random.nextInt(4) == 0
              ? Duration.ofNanos(random.nextLong(400_000_000_000_000L))
              : list.between(a, b);
      switch (operation) {
        case 0 -> same("isOpen", a, b, list.isOpen(a), calendar.isOpen(a));
        case 1 -> same("between", a, b, list.between(a, b), calendar.between(a, b));
        case 2 -> found("add", a, b, list.add(a, amount), () -> calendar.add(a, amount));
        case 3 ->
            found("subtract", a, b, list.subtract(b, amount), () -> calendar.subtract(b, amount));
        case 4 -> found("nextOpen", a, b, list.nextOpen(a), () -> calendar.nextOpen(a));
        case 5 -> found("prevOpen", a, b, list.prevOpen(b), () -> calendar.prevOpen(b));
        case 6 -> {
          // The last piece of the list ends with the list, not with the hours.
          Instant edge = centre.plus(r);
          Optional<Instant> close = list.nextClose(a).filter(edge::isAfter);
          found("nextClose", a, b, close, () -> calendar.nextClose(a));
        }
        default -> found("nextStart", a, b, list.nextStart(a), () -> calendar.nextStart(a));
      }
    }

    private void step(BusinessCalendar calendar) {
      Instant from = painter.near(centre, 2).truncatedTo(ChronoUnit.SECONDS);
      Instant to = from.plusSeconds(1 + random.nextInt(3 * 86_400));
      PieceList list = new SteppingOracle(raw).list(from, to);
      Duration all = list.between(from, to);
      Duration part = all.multipliedBy(random.nextInt(101)).dividedBy(100);
      switch (random.nextInt(4)) {
        case 0 -> same("between by step", from, to, all, calendar.between(from, to));
        case 1 ->
            found("add by step", from, to, list.add(from, part), () -> calendar.add(from, part));
        case 2 ->
            found(
                "subtract by step",
                from,
                to,
                list.subtract(to, part),
                () -> calendar.subtract(to, part));
        default ->
            found("nextOpen by step", from, to, list.nextOpen(from), () -> calendar.nextOpen(from));
      }
    }

    /** Compares where the list, which ends somewhere, has an answer. */
    private void found(
        String operation, Instant a, Instant b, Optional<Instant> listed, Supplier<Instant> asked) {
      if (listed.isPresent()) {
        same(operation, a, b, listed, CalendarLawsPropertyTest.found(asked));
      }
    }

    private void same(String operation, Instant a, Instant b, Object expected, Object got) {
      if (!expected.equals(got)) {
        throw new AssertionError(
            "%s of %s and %s is %s, not %s. Seed %d, %s"
                .formatted(operation, a, b, expected, got, seed, raw));
      }
    }

    private static Instant min(Instant a, Instant b) {
      return a.isBefore(b) ? a : b;
    }

    private static Instant max(Instant a, Instant b) {
      return a.isBefore(b) ? b : a;
    }
  }
}
