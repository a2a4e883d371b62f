package dev.helpdesk.core.calendar;

import java.util.Arrays;

/**
 * Counts seconds on the local time line, where every day has 86,400 of them and no zone exists.
 *
 * <p>A local second is {@code epochDay * 86400 + secondOfDay}. Counts are relative to an arbitrary
 * zero, so only differences mean anything. Weeks are counted by multiplication and dates of their
 * own by running differences against the week, so the cost is that of a binary search.
 */
final class LocalHours {

  /** Answer for a second that does not exist. */
  static final long NONE = Long.MAX_VALUE;

  private static final long DAY = OpenInterval.DAY_END;

  /** A Monday: 1970-01-05. */
  private static final long MONDAY = 4;

  private final DayHours[] week;
  private final long[] weekBefore = new long[8];
  private final long[] dates;
  private final DayHours[] own;
  private final long[] gained;

  /**
   * Takes the week from Monday on, and the dates that differ from it.
   *
   * @param dates epoch days in ascending order
   * @param own the hours of each of these dates
   */
  LocalHours(DayHours[] week, long[] dates, DayHours[] own) {
    this.week = week;
    this.dates = dates;
    this.own = own;
    for (int i = 0; i < 7; i++) {
      weekBefore[i + 1] = weekBefore[i] + week[i].total();
    }
    gained = new long[dates.length + 1];
    for (int i = 0; i < dates.length; i++) {
      gained[i + 1] = gained[i] + own[i].total() - ofWeek(dates[i]).total();
    }
  }

  /** Returns the line of all seconds that this one leaves out. */
  LocalHours complement() {
    return new LocalHours(
        Arrays.stream(week).map(DayHours::complement).toArray(DayHours[]::new),
        dates,
        Arrays.stream(own).map(DayHours::complement).toArray(DayHours[]::new));
  }

  /** Tells whether the week alone has seconds, so that they never run out. */
  boolean isEndless() {
    return weekBefore[7] > 0;
  }

  /** Returns the local second from which on the week alone rules. */
  long ownDatesEnd() {
    return dates.length == 0 ? Long.MIN_VALUE : (dates[dates.length - 1] + 1) * DAY;
  }

  boolean contains(long second) {
    long day = Math.floorDiv(second, DAY);
    return hoursOf(day, firstDateFrom(day)).contains((int) Math.floorMod(second, DAY));
  }

  /** Counts the seconds before this one. */
  long before(long second) {
    long day = Math.floorDiv(second, DAY);
    int i = firstDateFrom(day);
    int inDay = hoursOf(day, i).before((int) Math.floorMod(second, DAY));
    return weekly(day) + gained[i] + inDay;
  }

  /** Returns the counted second that has exactly this count before it, or {@link #NONE}. */
  long locate(long count) {
    int k = datesStartedBy(count);
    if (k > 0) {
      long inDate = count - weekly(dates[k - 1]) - gained[k - 1];
      if (inDate < own[k - 1].total()) {
        return dates[k - 1] * DAY + own[k - 1].locate((int) inDate);
      }
    }
    if (weekBefore[7] == 0) {
      return NONE;
    }
    long ofWeeks = count - gained[k];
    long inWeek = Math.floorMod(ofWeeks, weekBefore[7]);
    int weekday = 6;
    while (weekBefore[weekday] > inWeek) {
      weekday--;
    }
    long day = Math.floorDiv(ofWeeks, weekBefore[7]) * 7 + weekday + MONDAY;
    return day * DAY + week[weekday].locate((int) (inWeek - weekBefore[weekday]));
  }

  /**
   * Adds the pieces from one epoch second up to another where the offset stays the same.
   *
   * @param behind what to add to a local second to have the epoch second
   */
  void addTo(OpenPieces pieces, long behind, long from, long to) {
    long last = Math.floorDiv(to - 1 - behind, DAY);
    long day = Math.floorDiv(from - behind, DAY);
    for (int i = firstDateFrom(day); day <= last && !pieces.isFull(); day++) {
      hoursOf(day, i).addTo(pieces, day * DAY + behind, from, to);
      if (i < dates.length && dates[i] == day) {
        i++;
      }
    }
  }

  /** Returns the start of the first date of its own after a day, or {@link #NONE}. */
  long nextOwnDate(long day) {
    int i = firstDateFrom(day + 1);
    return i < dates.length ? dates[i] * DAY : NONE;
  }

  /** Counts the dates of their own that start with no more than this count before them. */
  private int datesStartedBy(long count) {
    int low = 0;
    int high = dates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (weekly(dates[middle]) + gained[middle] <= count) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int firstDateFrom(long day) {
    int found = Arrays.binarySearch(dates, day);
    return found >= 0 ? found : -found - 1;
  }

  private DayHours hoursOf(long day, int firstDateFrom) {
    boolean isOwn = firstDateFrom < dates.length && dates[firstDateFrom] == day;
    return isOwn ? own[firstDateFrom] : ofWeek(day);
  }

  private DayHours ofWeek(long day) {
    return week[(int) Math.floorMod(day - MONDAY, 7L)];
  }

  /** Counts the seconds before a day as if there were no dates of their own. */
  private long weekly(long day) {
    long sinceMonday = day - MONDAY;
    return Math.floorDiv(sinceMonday, 7L) * weekBefore[7]
        + weekBefore[(int) Math.floorMod(sinceMonday, 7L)];
  }
}
