package dev.helpdesk.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.calendar.CalendarTimeline;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Measures what follows when calendars change: the dues of a million running clocks, and the sweep
 * over the open tickets of a desk.
 */
public final class CalendarChange {

  private static final int CLOCKS = 1_000_000;
  private static final int CALENDARS = 50;
  private static final int ROUNDS = 5;
  private static final int SMALL_DESK = 2_000;
  private static final int LARGE_DESK = 20_000;
  private static final Instant NOW = Instant.parse("2026-03-04T11:30:00.123456Z");
  private static final LocalDate CLOSED = LocalDate.of(2026, 3, 5);
  private static final List<String> ZONES =
      List.of(
          "America/Mexico_City",
          "Europe/Madrid",
          "America/New_York",
          "America/Sao_Paulo",
          "Europe/London",
          "Africa/Cairo",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Australia/Sydney",
          "Pacific/Auckland");

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private CalendarChange() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    memory();
    clocks();
    sweeps();
  }

  /** A running clock: what it has used, since when it runs, what it may use. */
  private record Clock(int calendar, Instant runningSince, Duration elapsed, Duration target) {}

  private static void clocks() {
    List<Clock> clocks = new ArrayList<>(CLOCKS);
    SplittableRandom random = new SplittableRandom(50);
    for (int i = 0; i < CLOCKS; i++) {
      clocks.add(
          new Clock(
              random.nextInt(CALENDARS),
              NOW.minusMillis(random.nextInt(60 * 86_400) * 1_000L + random.nextInt(1_000)),
              Duration.ofMinutes(random.nextInt(2_400)),
              Duration.ofHours(4 << random.nextInt(6))));
    }
    List<Spent> rounds = new ArrayList<>();
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<BusinessCalendar> before = calendars();
      Spent spent = Spent.start();
      List<CalendarTimeline> changed = new ArrayList<>();
      for (BusinessCalendar old : before) {
        BusinessCalendar closed = old.toBuilder().holiday(CLOSED).build();
        changed.add(CalendarTimeline.of(old).append(NOW, closed));
      }
      for (Clock clock : clocks) {
        CalendarTimeline hours = changed.get(clock.calendar());
        Duration used = clock.elapsed().plus(hours.between(clock.runningSince(), NOW));
        Duration rest = clock.target().minus(used);
        Instant due =
            rest.isNegative()
                ? hours.subtract(NOW, used.minus(clock.target()))
                : hours.add(NOW, rest);
        sum += due.getEpochSecond();
      }
      rounds.add(spent.end());
    }
    Spent best = rounds.stream().min(Comparator.comparing(Spent::nanos)).orElseThrow();
    System.out.printf(
        "%n%,d clocks on %d changed calendars: %.0f ms CPU, the first time %.0f ms;"
            + " %.0f ns and %.0f bytes a clock (%s)%n",
        CLOCKS,
        CALENDARS,
        best.nanos / 1e6,
        rounds.get(0).nanos / 1e6,
        best.nanos / (double) CLOCKS,
        best.bytes / (double) CLOCKS,
        sum == 0 ? "nothing" : "all dues found");
  }

  private static List<BusinessCalendar> calendars() {
    List<BusinessCalendar> calendars = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(51);
    for (int i = 0; i < CALENDARS; i++) {
      BusinessCalendarBuilder hours =
          BusinessCalendar.builder().zone(ZoneId.of(ZONES.get(i % ZONES.size())));
      int opens = 7 + i % 3;
      for (int day = 1; day <= 5 + i % 2; day++) {
        hours.open(DayOfWeek.of(day), "0" + opens + ":00", "13:00");
        hours.open(DayOfWeek.of(day), "14:00", (15 + i % 5) + ":30");
      }
      for (int year = 2020; year <= 2030; year++) {
        for (int k = 0; k < 12; k++) {
          hours.holiday(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
        }
      }
      calendars.add(hours.build());
    }
    return calendars;
  }

  /** Sweeps a small desk and a larger one: the store in memory goes over all rows for each page. */
  private static void sweeps() {
    sweep(SMALL_DESK);
    double small = sweep(SMALL_DESK);
    double large = sweep(LARGE_DESK);
    double ofStore = (large - small) / (LARGE_DESK - SMALL_DESK);
    System.out.printf(
        "%nSweep over open tickets after the change of their calendar: %.1f us CPU a ticket with %,d,"
            + " %.1f us with %,d;%n%.1f us whatever their number, and %.1f us more for each 1,000"
            + " that the store in memory looks through%n",
        small, SMALL_DESK, large, LARGE_DESK, small - ofStore * SMALL_DESK, ofStore * 1_000);
  }

  private static double sweep(int tickets) {
    EngineLife desk = new EngineLife();
    desk.open(tickets);
    desk.settle();
    Spent spent = Spent.start();
    desk.closeOn(LocalDate.of(2026, 3, 3));
    desk.settle();
    Spent whole = spent.end();
    if (desk.computedWith(1) != 0 || desk.computedWith(2) != tickets) {
      throw new IllegalStateException("The sweep has left tickets as they were.");
    }
    return whole.nanos / 1e3 / tickets;
  }

  private static void memory() {
    int count = 500;
    CalendarScene scene = CalendarScene.in("Europe/Madrid");
    BusinessCalendar[] calendars = new BusinessCalendar[count];
    ask(new BusinessCalendar[] {scene.calendar()}, NOW, 1);
    long empty = Memory.used();
    for (int i = 0; i < count; i++) {
      calendars[i] = scene.calendar();
    }
    long built = Memory.used();
    Instant first = Instant.parse("2026-01-10T00:00:00Z");
    ask(calendars, first, 1);
    long asked = Memory.used();
    ask(calendars, first, 30);
    long asFarAsCan = Memory.used();
    System.out.printf(
        "Memory of a calendar: %,d bytes when built, %,d with tables of four years,"
            + " %,d with tables of 30 years%n",
        (built - empty) / count, (asked - empty) / count, (asFarAsCan - empty) / count);
  }

  private static void ask(BusinessCalendar[] calendars, Instant first, int years) {
    for (BusinessCalendar calendar : calendars) {
      for (int i = 0; i < 1_000; i++) {
        Instant at = first.plus(Duration.ofDays(i % (365 * years)));
        if (calendar.microsBetween(first, at.plusSeconds(years * 31_000_000L)) < 0) {
          throw new IllegalStateException("Open time is never negative.");
        }
      }
    }
  }

  /** CPU time and bytes of this thread. */
  private record Spent(long nanos, long bytes) {

    static Spent start() {
      return new Spent(
          THREADS.getCurrentThreadCpuTime(),
          THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
    }

    Spent end() {
      Spent now = start();
      return new Spent(now.nanos - nanos, now.bytes - bytes);
    }
  }
}
