package dev.helpdesk.core.calendar;

import java.util.ArrayList;
import java.util.List;

/** The spans of one local day, sorted, merged and apart, with running totals. */
final class DayHours {

  static final DayHours NONE = new DayHours(List.of());

  private static final DayHours ALL = new DayHours(List.of(OpenInterval.ALL_DAY));

  private final int[] from;
  private final int[] to;
  private final int[] before;
  private final int total;

  /** Takes spans that {@link #merged} has put in order. */
  DayHours(List<OpenInterval> merged) {
    int n = merged.size();
    from = new int[n];
    to = new int[n];
    before = new int[n];
    int sum = 0;
    for (int i = 0; i < n; i++) {
      from[i] = merged.get(i).from();
      to[i] = merged.get(i).to();
      before[i] = sum;
      sum += to[i] - from[i];
    }
    total = sum;
  }

  /** Sorts spans and joins those that overlap or touch. */
  static List<OpenInterval> merged(List<OpenInterval> spans) {
    List<OpenInterval> sorted = new ArrayList<>(spans);
    sorted.sort(null);
    List<OpenInterval> result = new ArrayList<>(sorted.size());
    for (OpenInterval span : sorted) {
      int last = result.size() - 1;
      if (last >= 0 && span.from() <= result.get(last).to()) {
        OpenInterval tail = result.get(last);
        result.set(last, new OpenInterval(tail.from(), Math.max(tail.to(), span.to())));
      } else {
        result.add(span);
      }
    }
    return List.copyOf(result);
  }

  /** Returns the seconds of the day that these hours leave out. */
  DayHours complement() {
    if (from.length == 0) {
      // Shared by the thousands of dates that a holiday of every year closes.
      return ALL;
    }
    List<OpenInterval> rest = new ArrayList<>(from.length + 1);
    int cursor = 0;
    for (int i = 0; i < from.length; i++) {
      if (from[i] > cursor) {
        rest.add(new OpenInterval(cursor, from[i]));
      }
      cursor = to[i];
    }
    if (cursor < OpenInterval.DAY_END) {
      rest.add(new OpenInterval(cursor, OpenInterval.DAY_END));
    }
    return new DayHours(rest);
  }

  /** Returns these hours without those of another day list. */
  DayHours minus(DayHours other) {
    List<OpenInterval> rest = new ArrayList<>(from.length + other.from.length);
    for (int i = 0; i < from.length; i++) {
      int cursor = from[i];
      for (int k = 0; k < other.from.length && other.from[k] < to[i]; k++) {
        if (other.from[k] > cursor) {
          rest.add(new OpenInterval(cursor, other.from[k]));
        }
        cursor = Math.max(cursor, other.to[k]);
      }
      if (cursor < to[i]) {
        rest.add(new OpenInterval(cursor, to[i]));
      }
    }
    return new DayHours(rest);
  }

  int total() {
    return total;
  }

  boolean contains(int second) {
    int i = last(second);
    return i >= 0 && second < to[i];
  }

  /** Counts the seconds of these hours before a second of the day, 0 to 86,400. */
  int before(int second) {
    int i = last(second);
    return i < 0 ? 0 : before[i] + Math.min(second, to[i]) - from[i];
  }

  /** Returns the second of the day that has exactly so many seconds of these hours before it. */
  int locate(int rank) {
    int i = before.length - 1;
    while (before[i] > rank) {
      i--;
    }
    return from[i] + rank - before[i];
  }

  /** Adds the spans from one epoch second up to another for the day that starts at a third. */
  void addTo(OpenPieces pieces, long day, long start, long end) {
    for (int i = 0; i < from.length; i++) {
      pieces.add(Math.max(start, day + from[i]), Math.min(end, day + to[i]));
    }
  }

  /** Returns the first bound of a span after a second of the day, or the end of the day. */
  int nextBound(int second) {
    for (int i = 0; i < from.length; i++) {
      if (from[i] > second) {
        return from[i];
      }
      if (to[i] > second) {
        return to[i];
      }
    }
    return OpenInterval.DAY_END;
  }

  /** Returns the last span that starts at or before a second, or -1. */
  private int last(int second) {
    int i = from.length - 1;
    while (i >= 0 && from[i] > second) {
      i--;
    }
    return i;
  }
}
