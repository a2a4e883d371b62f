package dev.helpdesk.core.calendar;

import dev.helpdesk.model.InvalidValueException;

/**
 * A half-open span of one local day: from the first second on, up to but without the last.
 *
 * <p>An interval never crosses midnight. A day that is open to its very end ends at {@value
 * #DAY_END} (written {@code 24:00}), never at 23:59:59.
 *
 * @param from first second of the day that belongs to the span, 0 to 86,399
 * @param to second of the day that ends the span, greater than {@code from}, at most 86,400
 */
public record OpenInterval(int from, int to) implements Comparable<OpenInterval> {

  /** The second at which every local day ends. */
  public static final int DAY_END = 86_400;

  /** The whole day, 00:00 to 24:00. */
  public static final OpenInterval ALL_DAY = new OpenInterval(0, DAY_END);

  /** Refuses bounds outside the day and spans that are empty or run backwards. */
  public OpenInterval {
    if (from < 0 || from >= DAY_END) {
      throw new InvalidValueException("from", "between 0 and 86399 seconds of the day");
    }
    if (to <= from || to > DAY_END) {
      throw new InvalidValueException("to", "after from, at most 86400 seconds of the day");
    }
  }

  /**
   * Returns the interval between two times of day as people write them.
   *
   * @param from {@code HH:MM} or {@code HH:MM:SS}, 00:00 to 23:59:59
   * @param to the same, later than {@code from}; {@code 24:00} is the end of the day
   * @throws InvalidValueException when a time is malformed or the span is empty or runs backwards
   */
  public static OpenInterval of(String from, String to) {
    int start = DayTimes.parse(from);
    if (start < 0) {
      throw new InvalidValueException("from", DayTimes.EXPECTED);
    }
    int end = DayTimes.parse(to);
    if (end < 0) {
      throw new InvalidValueException("to", DayTimes.EXPECTED);
    }
    return new OpenInterval(start, end);
  }

  /** Tells whether a second of the day lies in the span. */
  public boolean contains(int second) {
    return from <= second && second < to;
  }

  /** Returns the length of the span on the wall clock, in seconds. */
  public int length() {
    return to - from;
  }

  @Override
  public int compareTo(OpenInterval other) {
    int byFrom = Integer.compare(from, other.from);
    return byFrom != 0 ? byFrom : Integer.compare(to, other.to);
  }

  /** Returns the span as people write it, such as {@code 09:00-17:00}. */
  @Override
  public String toString() {
    return fromText() + "-" + toText();
  }

  /** Returns the start as {@link #of} reads it: {@code HH:MM}, with seconds where there are any. */
  public String fromText() {
    return DayTimes.format(from);
  }

  /** Returns the end as {@link #of} reads it; the end of the day is {@code 24:00}. */
  public String toText() {
    return DayTimes.format(to);
  }
}
