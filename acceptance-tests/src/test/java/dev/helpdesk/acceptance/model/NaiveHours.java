package dev.helpdesk.acceptance.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Business hours, counted by walking from day to day.
 *
 * <p>Weekdays from one hour to another, but for holidays. The zones in use open and close within
 * one day of UTC, so a day is known by its number since 1970.
 */
final class NaiveHours {

  /** Hours that apply from an instant on, until the next version. */
  record Version(long from, ZoneId zone, int opens, int closes, Set<LocalDate> holidays) {}

  private record Open(long from, long to) {}

  private static final long DAY = 86_400_000_000L;
  private static final long FURTHEST = 4_000;

  private final List<Version> versions = new ArrayList<>();
  private final Map<Long, List<Open>> days = new HashMap<>();

  NaiveHours(Version first) {
    versions.add(first);
  }

  void install(Version version) {
    versions.add(version);
    days.clear();
  }

  long lastFrom() {
    return versions.get(versions.size() - 1).from();
  }

  /** Returns the open time between two instants. */
  long between(long from, long to) {
    long sum = 0;
    for (long day = Math.floorDiv(from, DAY); day * DAY < to; day++) {
      for (Open open : day(day)) {
        sum += Math.max(0, Math.min(to, open.to()) - Math.max(from, open.from()));
      }
    }
    return sum;
  }

  /** Returns the earliest instant by which so much open time has passed. */
  long add(long from, long amount) {
    if (amount == 0) {
      return from;
    }
    long rest = amount;
    long first = Math.floorDiv(from, DAY);
    for (long day = first; day < first + FURTHEST; day++) {
      for (Open open : day(day)) {
        long begin = Math.max(from, open.from());
        long length = Math.max(0, open.to() - begin);
        if (length >= rest) {
          return begin + rest;
        }
        rest -= length;
      }
    }
    throw new AssertionError("Expected hours to be left.");
  }

  private List<Open> day(long day) {
    return days.computeIfAbsent(day, this::compute);
  }

  private List<Open> compute(long number) {
    LocalDate date = LocalDate.ofEpochDay(number);
    List<Open> open = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      long begins = i == 0 ? Long.MIN_VALUE : version.from();
      long ends = i + 1 < versions.size() ? versions.get(i + 1).from() : Long.MAX_VALUE;
      boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
      if (!weekend && !version.holidays().contains(date)) {
        long from = Math.max(begins, at(date, version.opens(), version.zone()));
        long to = Math.min(ends, at(date, version.closes(), version.zone()));
        if (from < to) {
          open.add(new Open(from, to));
        }
      }
    }
    return open;
  }

  private static long at(LocalDate date, int hour, ZoneId zone) {
    return micros(date.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant());
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
