package dev.helpdesk.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is wrong with the parts of a calendar so far, and the paths of what is given next. */
final class CalendarProblems {

  private final List<CalendarProblem> found = new ArrayList<>();
  private final Map<String, Integer> given = new TreeMap<>();

  void refuse(String path, String expected) {
    found.add(new CalendarProblem(path, expected));
  }

  List<CalendarProblem> found() {
    return found;
  }

  /** Returns the path of the next element of a list, so that problems name its index. */
  String next(String list) {
    return list + "[" + (given.merge(list, 1, Integer::sum) - 1) + "]";
  }

  /** Reads a span within one day, or says what is wrong with it. */
  @Nullable OpenInterval span(String path, @Nullable String from, @Nullable String to) {
    int start = DayTimes.parse(from);
    int end = DayTimes.parse(to);
    if (start < 0 || end < 0) {
      refuse(path, DayTimes.EXPECTED);
      return null;
    }
    if (end <= start) {
      refuse(path, "a span that ends after it starts, on the same day");
      return null;
    }
    return new OpenInterval(start, end);
  }

  /** Reads a span over midnight, or says what is wrong with it. */
  @Nullable Night night(String path, @Nullable String from, @Nullable String to) {
    int start = DayTimes.parse(from);
    int end = DayTimes.parse(to);
    if (start < 0 || end < 0) {
      refuse(path, DayTimes.EXPECTED);
      return null;
    }
    if (start == OpenInterval.DAY_END || end > start) {
      refuse(path, "a span over midnight, its end at or before its start");
      return null;
    }
    return Night.of(start, end);
  }

  @Nullable LocalDate date(String path, @Nullable LocalDate date) {
    if (date != null && SupportedTime.contains(date)) {
      return date;
    }
    refuse(path, "a date between the years 1 and 9999");
    return null;
  }

  static String weekPath(String part, @Nullable DayOfWeek day) {
    return day == null ? part : part + "." + day.name().substring(0, 3);
  }

  static String datePath(String part, @Nullable LocalDate date) {
    return date == null || !SupportedTime.contains(date) ? part : part + "." + date;
  }

  /**
   * A span over midnight in its two pieces.
   *
   * @param head what lies on the first date
   * @param tail what lies on the next, or null when it ends at midnight
   */
  record Night(OpenInterval head, @Nullable OpenInterval tail) {

    static Night of(int from, int to) {
      OpenInterval head = new OpenInterval(from, OpenInterval.DAY_END);
      return new Night(head, to == 0 ? null : new OpenInterval(0, to));
    }
  }
}
