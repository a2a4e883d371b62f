package dev.helpdesk.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that business time can cost: one calendar, written out in arrays of numbers.
 *
 * <p>Every day of Universal Time has the open time before it and at most two pieces; microseconds
 * stand for instants. No zone, no versions, no fraction below a microsecond, no check: an argument
 * outside the years that were written out fails or is answered wrongly.
 */
final class CalendarLimit {

  private static final long DAY = 86_400_000_000L;
  private static final int WIDTH = 5;
  private static final int BEFORE = 0;
  private static final int FROM = 1;
  private static final int LENGTH = 2;
  private static final int FROM_2 = 3;
  private static final int LENGTH_2 = 4;

  /** About two hours: each slot of open time begins on the day it is for, or on the one before. */
  private static final int SLOT = 33;

  private final long base;
  private final long[] days;
  private final int[] dayOf;

  CalendarLimit(CalendarScene scene) {
    List<long[]> pieces = pieces(scene);
    long first = Math.floorDiv(pieces.get(0)[0], DAY);
    base = first * DAY;
    int count = (int) (Math.floorDiv(pieces.get(pieces.size() - 1)[0], DAY) - first) + 2;
    days = new long[count * WIDTH];
    for (long[] piece : pieces) {
      long at = piece[0] - base;
      int day = (int) (at / DAY) * WIDTH;
      int slot = days[day + LENGTH] == 0 ? FROM : FROM_2;
      if (days[day + slot + 1] != 0 || at % DAY + piece[1] > DAY) {
        throw new IllegalStateException("A day has more pieces than this calendar has room for.");
      }
      days[day + slot] = at % DAY;
      days[day + slot + 1] = piece[1];
    }
    for (int day = 0; day + WIDTH < days.length; day += WIDTH) {
      days[day + WIDTH + BEFORE] = days[day] + days[day + LENGTH] + days[day + LENGTH_2];
    }
    dayOf = dayOf();
  }

  private int[] dayOf() {
    long all = days[days.length - WIDTH];
    int[] result = new int[(int) (all >>> SLOT) + 1];
    int day = 0;
    for (int slot = 0; slot < result.length; slot++) {
      while (days[day + WIDTH] <= (long) slot << SLOT) {
        day += WIDTH;
      }
      result[slot] = day;
    }
    return result;
  }

  private static List<long[]> pieces(CalendarScene scene) {
    List<long[]> pieces = new ArrayList<>();
    LocalDate end = LocalDate.of(CalendarScene.LAST_YEAR, 12, 31);
    for (LocalDate date = LocalDate.of(CalendarScene.FIRST_YEAR - 1, 12, 1);
        date.isBefore(end);
        date = date.plusDays(1)) {
      if (CalendarScene.isWeekday(date) && !scene.holidays().contains(date)) {
        add(pieces, scene, date, CalendarScene.MORNING, CalendarScene.LUNCH);
        add(pieces, scene, date, CalendarScene.AFTERNOON, CalendarScene.EVENING);
      }
    }
    return pieces;
  }

  /** Adds a piece as start and length, cut in two where Universal Time has midnight. */
  private static void add(
      List<long[]> pieces, CalendarScene scene, LocalDate date, LocalTime from, LocalTime to) {
    long start = micros(date.atTime(from).atZone(scene.zone()).toInstant());
    long end = micros(date.atTime(to).atZone(scene.zone()).toInstant());
    long midnight = (Math.floorDiv(start, DAY) + 1) * DAY;
    pieces.add(new long[] {start, Math.min(end, midnight) - start});
    if (end > midnight) {
      pieces.add(new long[] {midnight, end - midnight});
    }
  }

  static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plusSeconds(micros / 1_000_000).plusNanos(micros % 1_000_000 * 1_000);
  }

  long between(long from, long to) {
    return before(to) - before(from);
  }

  long add(long from, long amount) {
    long rank = before(from) + amount - 1;
    int day = dayOf[(int) (rank >>> SLOT)];
    while (days[day + WIDTH] <= rank) {
      day += WIDTH;
    }
    long inDay = rank - days[day];
    long length = days[day + LENGTH];
    long at = inDay < length ? days[day + FROM] + inDay : days[day + FROM_2] + inDay - length;
    return base + (day / WIDTH) * DAY + at + 1;
  }

  private long before(long micros) {
    long since = micros - base;
    long number = since / DAY;
    long at = since - number * DAY;
    int day = (int) number * WIDTH;
    return days[day]
        + within(at - days[day + FROM], days[day + LENGTH])
        + within(at - days[day + FROM_2], days[day + LENGTH_2]);
  }

  /** Cuts a number to zero and a length, without branches. */
  private static long within(long number, long length) {
    long positive = number & ~(number >> 63);
    long beyond = positive - length;
    return length + (beyond & (beyond >> 63));
  }
}
