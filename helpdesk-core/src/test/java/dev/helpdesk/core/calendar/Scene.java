package dev.helpdesk.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A random calendar with three ordered instants and two amounts near some interesting instant. */
record Scene(
    BusinessCalendar calendar, Instant a, Instant b, Instant c, Duration amount, Duration more) {

  static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "Europe/Paris",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Asia/Tehran",
          "Asia/Beirut",
          "Asia/Amman",
          "Africa/Cairo",
          "America/Havana",
          "America/Asuncion",
          "Atlantic/Azores",
          "Australia/Lord_Howe",
          "Antarctica/Troll",
          "Pacific/Apia",
          "Pacific/Kwajalein",
          "Pacific/Enderbury",
          "America/Juneau",
          "Asia/Manila",
          "Africa/Casablanca",
          "Asia/Pyongyang",
          "America/Caracas",
          "Africa/Monrovia",
          "Europe/Amsterdam",
          "Europe/Dublin",
          "Asia/Kathmandu",
          "Antarctica/Casey",
          "America/Scoresbysund",
          "UTC");

  private static final List<String> ALL_ZONES =
      List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));

  static Arbitrary<Scene> any() {
    return Arbitraries.randomValue(random -> new Painter(random).scene(anyZone(random)));
  }

  static Arbitrary<Scene> withFixedOffset() {
    return Arbitraries.randomValue(
        random -> {
          ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(145) - 72) * 900);
          return new Painter(random).scene(random.nextInt(4) == 0 ? ZoneOffset.UTC : offset);
        });
  }

  private static ZoneId anyZone(Random random) {
    List<String> from = random.nextInt(3) == 0 ? ALL_ZONES : ZONES;
    return ZoneId.of(from.get(random.nextInt(from.size())));
  }

  @Override
  public String toString() {
    return calendar.zone()
        + " "
        + calendar.week()
        + " holidays "
        + calendar.holidays()
        + " exceptions "
        + calendar.exceptions()
        + " breaks "
        + calendar.breaks()
        + " a="
        + a
        + " b="
        + b
        + " c="
        + c
        + " amount="
        + amount
        + " more="
        + more;
  }

  /** Draws scenes from one source of randomness. */
  static final class Painter {

    private static final int[] GRAINS = {1, 60, 900, 900, 1800, 3600};

    private final Random random;

    Painter(Random random) {
      this.random = random;
    }

    Scene scene(ZoneId zone) {
      Instant centre = centre(zone);
      BusinessCalendar calendar = calendar(zone, LocalDate.ofInstant(centre, zone));
      int days = random.nextInt(4) == 0 ? 25 : 3;
      Instant[] three = {near(centre, days), near(centre, days), near(centre, days)};
      java.util.Arrays.sort(three);
      return new Scene(
          calendar,
          three[0],
          three[1],
          three[2],
          amount(calendar, three[0], centre),
          amount(calendar, three[0], centre));
    }

    Instant centre(ZoneId zone) {
      long year = 31_556_952L;
      Instant any = Instant.ofEpochSecond((random.nextInt(230) - 120) * year + random.nextInt());
      if (random.nextInt(40) == 0) {
        any = Instant.parse(random.nextBoolean() ? "9990-05-05T00:00:00Z" : "0005-01-01T00:00:00Z");
      }
      ZoneOffsetTransition change = zone.getRules().nextTransition(any);
      return change == null || random.nextInt(6) == 0 ? any : change.getInstant();
    }

    BusinessCalendar calendar(ZoneId zone, LocalDate centre) {
      int kind = random.nextInt(20);
      BusinessCalendarBuilder builder = BusinessCalendar.builder().zone(zone);
      for (DayOfWeek day : DayOfWeek.values()) {
        boolean open = kind == 0 || (kind > 2 && random.nextInt(5) > 0);
        spans(open ? (kind == 0 ? 9 : random.nextInt(5)) : 0).forEach(s -> builder.open(day, s));
      }
      for (int i = random.nextInt(kind == 0 ? 1 : 5); i > 0; i--) {
        builder.holiday(centre.plusDays(random.nextInt(21) - 10));
      }
      for (int i = random.nextInt(5) + (kind <= 2 ? 3 : 0); i > 0; i--) {
        builder.openOn(
            centre.plusDays(random.nextInt(13) - 6),
            spans(random.nextInt(4)).toArray(OpenInterval[]::new));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        builder.breakOn(
            centre.plusDays(random.nextInt(7) - 3),
            spans(random.nextInt(3)).toArray(OpenInterval[]::new));
      }
      if (!builder.problems().isEmpty()) {
        builder.open(DayOfWeek.of(1 + random.nextInt(7)), "01:30", "02:30");
      }
      return builder.build();
    }

    private List<OpenInterval> spans(int count) {
      if (count >= 4) {
        return List.of(OpenInterval.ALL_DAY);
      }
      return random.ints(count, 0, GRAINS.length).mapToObj(i -> span(GRAINS[i])).toList();
    }

    private OpenInterval span(int grain) {
      int steps = 86_400 / grain;
      int from = random.nextInt(3) == 0 ? random.nextInt(4 * 3600 / grain) : random.nextInt(steps);
      int to = from + 1 + random.nextInt(steps - from);
      return new OpenInterval(from * grain, to * grain);
    }

    Instant near(Instant centre, int days) {
      int grain = GRAINS[random.nextInt(GRAINS.length)];
      int steps = 2 * days * 86_400 / grain;
      Instant found = centre.plusSeconds((random.nextInt(steps) - steps / 2) * (long) grain);
      return random.nextInt(5) == 0 ? found.plusNanos(random.nextInt(1_000_000_000)) : found;
    }

    private Duration amount(BusinessCalendar calendar, Instant from, Instant centre) {
      Instant to = near(centre, 6);
      return switch (random.nextInt(8)) {
        case 0 -> Duration.ZERO;
        case 1 -> Duration.ofNanos(1 + random.nextInt(2_000_000_000));
        case 2 -> Duration.ofSeconds(random.nextInt(200_000));
        default ->
            to.isBefore(from)
                ? new DayListOracle(calendar).list(to, from).between(to, from)
                : new DayListOracle(calendar).list(from, to).between(from, to);
      };
    }
  }
}
