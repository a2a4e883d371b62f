package dev.helpdesk.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A random calendar with three ordered instants and two amounts near some interesting instant. */
record Scene(
    RawCalendar raw,
    BusinessCalendar calendar,
    Instant a,
    Instant b,
    Instant c,
    Duration amount,
    Duration more) {

  private static final List<ZoneId> ALL_ZONES = OddZones.known();

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

  static ZoneId anyZone(Random random) {
    List<ZoneId> from = random.nextInt(3) == 0 ? ALL_ZONES : OddZones.ALL;
    return from.get(random.nextInt(from.size()));
  }

  @Override
  public String toString() {
    return raw + " a=" + a + " b=" + b + " c=" + c + " amount=" + amount + " more=" + more;
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
      RawCalendar raw = calendar(zone, LocalDate.ofInstant(centre, zone));
      int days = random.nextInt(4) == 0 ? 25 : 3;
      Instant[] three = {near(centre, days), near(centre, days), near(centre, days)};
      java.util.Arrays.sort(three);
      return new Scene(
          raw,
          raw.build(),
          three[0],
          three[1],
          three[2],
          amount(raw, three[0], centre),
          amount(raw, three[0], centre));
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

    RawCalendar calendar(ZoneId zone, LocalDate centre) {
      int kind = random.nextInt(20);
      RawCalendar raw = new RawCalendar(zone);
      for (DayOfWeek day : DayOfWeek.values()) {
        boolean open = kind == 0 || (kind > 2 && random.nextInt(5) > 0);
        raw.week.put(day, spans(open ? (kind == 0 ? 9 : random.nextInt(5)) : 0, true));
        if (kind > 12 && random.nextInt(3) == 0) {
          raw.weeklyBreaks.put(day, spans(1 + random.nextInt(2), false));
        }
      }
      for (int i = random.nextInt(kind == 0 ? 1 : 5); i > 0; i--) {
        raw.holidays.add(near(centre, 10));
      }
      for (int i = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
        int year = centre.getYear() + random.nextInt(5) - 2;
        raw.yearly.add(
            new RawCalendar.Yearly(
                MonthDay.from(near(centre, 6)),
                Math.max(1, year - random.nextInt(3)),
                Math.min(9999, Math.max(1, year) + random.nextInt(3))));
      }
      if (random.nextInt(100) == 0) {
        raw.yearly.add(new RawCalendar.Yearly(MonthDay.from(near(centre, 6)), 1, 9999));
      }
      for (int i = random.nextInt(5) + (kind <= 2 ? 3 : 0); i > 0; i--) {
        raw.exceptions.put(near(centre, 6), spans(random.nextInt(4), true));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        raw.breaks.put(near(centre, 3), spans(random.nextInt(3), false));
      }
      if (!raw.hasHours()) {
        raw.week.put(
            DayOfWeek.of(1 + random.nextInt(7)), List.of(new RawCalendar.Span(5_400, 9_000)));
      }
      return raw;
    }

    private LocalDate near(LocalDate centre, int days) {
      return centre.plusDays(random.nextInt(2 * days + 1) - days);
    }

    private List<RawCalendar.Span> spans(int count, boolean nights) {
      if (count >= 4) {
        return List.of(new RawCalendar.Span(0, 86_400));
      }
      List<RawCalendar.Span> spans = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        spans.add(span(GRAINS[random.nextInt(GRAINS.length)], nights && random.nextInt(6) == 0));
      }
      return spans;
    }

    private RawCalendar.Span span(int grain, boolean night) {
      int steps = 86_400 / grain;
      int from = random.nextInt(3) == 0 ? random.nextInt(4 * 3600 / grain) : random.nextInt(steps);
      int to = night ? random.nextInt(from + 1) : from + 1 + random.nextInt(steps - from);
      return new RawCalendar.Span(from * grain, to * grain);
    }

    Instant near(Instant centre, int days) {
      int grain = GRAINS[random.nextInt(GRAINS.length)];
      int steps = 2 * days * 86_400 / grain;
      Instant found = centre.plusSeconds((random.nextInt(steps) - steps / 2) * (long) grain);
      return random.nextInt(5) == 0 ? found.plusNanos(random.nextInt(1_000_000_000)) : found;
    }

    private Duration amount(RawCalendar raw, Instant from, Instant centre) {
      Instant to = near(centre, 6);
      return switch (random.nextInt(8)) {
        case 0 -> Duration.ZERO;
        case 1 -> Duration.ofNanos(1 + random.nextInt(2_000_000_000));
        case 2 -> Duration.ofSeconds(random.nextInt(200_000));
        default ->
            to.isBefore(from)
                ? new DayListOracle(raw).list(to, from).between(to, from)
                : new DayListOracle(raw).list(from, to).between(from, to);
      };
    }
  }
}
