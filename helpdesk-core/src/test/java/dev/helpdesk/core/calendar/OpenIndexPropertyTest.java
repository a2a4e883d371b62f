package dev.helpdesk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is looked up is what is computed. */
class OpenIndexPropertyTest {

  private static final long CHUNK = 1L << OpenTable.CHUNK;

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.any();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void near_some_instant_and_at_the_borders_of_tables(
      @ForAll("scenes") Scene s, @ForAll("seeds") long seed) {
    OpenSeconds plain = plain(s.calendar());
    OpenIndex index = new OpenIndex(plain, 1);
    Random random = new Random(seed);
    long centre = s.b().getEpochSecond();
    long border = (centre >> OpenTable.CHUNK) * CHUNK;
    for (int i = 0; i < 20; i++) {
      same(index, plain, centre + random.nextInt(2_000_000) - 1_000_000);
      same(index, plain, centre + random.nextInt((int) CHUNK) - CHUNK / 2);
      same(index, plain, border + random.nextInt(5) - 2);
      same(index, plain, border + CHUNK + random.nextInt(5) - 2);
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void all_over_the_supported_time(@ForAll("scenes") Scene s, @ForAll("seeds") long seed) {
    OpenSeconds plain = plain(s.calendar());
    OpenIndex index = new OpenIndex(plain, 1);
    Random random = new Random(seed);
    long centre = s.b().getEpochSecond();
    for (int i = 0; i < 20; i++) {
      same(index, plain, random.nextLong(SupportedTime.FIRST_SECOND, SupportedTime.END_SECOND));
      same(index, plain, centre + random.nextInt(12) * CHUNK);
      same(index, plain, SupportedTime.FIRST_SECOND + random.nextInt(3));
      same(index, plain, SupportedTime.END_SECOND - 1 - random.nextInt(3));
    }
    long total = plain.openTotal();
    assertThat(index.second(total)).isEqualTo(OpenSeconds.NONE);
    assertThat(index.second(total - 1)).isEqualTo(plain.openSecond(total - 1));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whole_microseconds_are_what_lies_between(@ForAll("scenes") Scene s) {
    CalendarTimeline line =
        CalendarTimeline.of(s.calendar())
            .append(s.b(), s.calendar().toBuilder().zone("Asia/Kathmandu").build());
    for (Instant from : new Instant[] {s.a(), s.b()}) {
      Duration between = s.calendar().between(from, s.c());
      assertThat(s.calendar().microsBetween(from, s.c())).isEqualTo(micros(between));
      assertThat(line.microsBetween(from, s.c())).isEqualTo(micros(line.between(from, s.c())));
    }
  }

  private static long micros(Duration duration) {
    return duration.getSeconds() * 1_000_000 + duration.getNano() / 1_000;
  }

  private static void same(OpenIndex index, OpenSeconds plain, long wanted) {
    long second =
        Math.max(SupportedTime.FIRST_SECOND, Math.min(wanted, SupportedTime.END_SECOND - 1));
    long before = plain.openBefore(second);
    long expected = 2 * before + (plain.isOpen(second) ? 1 : 0);
    // The first time without a table, then with it.
    assertThat(index.count(second)).isEqualTo(expected);
    assertThat(index.count(second)).isEqualTo(expected);
    for (long rank = Math.max(0, before - 1); rank <= before + 1; rank++) {
      long found = plain.openSecond(rank);
      assertThat(index.second(rank)).isEqualTo(found);
      assertThat(index.second(rank)).isEqualTo(found);
    }
  }

  static OpenSeconds plain(BusinessCalendar calendar) {
    DayKinds kinds =
        new DayKinds(
            new CalendarParts(
                calendar.zone(),
                calendar.week(),
                calendar.weeklyBreaks(),
                calendar.holidays(),
                calendar.yearlyHolidays(),
                calendar.exceptions(),
                calendar.breaks()));
    return new OpenSeconds(calendar.zone().getRules(), kinds.open());
  }
}
