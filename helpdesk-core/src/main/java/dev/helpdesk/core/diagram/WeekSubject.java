package dev.helpdesk.core.diagram;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.OpenInterval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The week of a calendar. */
record WeekSubject(String name, BusinessCalendar calendar) implements Subject {

  /** A Monday; a gantt needs dates, and shows none of them. */
  private static final String DAY = "2024-01-01 ";

  private static final String NEXT = "2024-01-02 ";

  String title(Words words) {
    return words.of(Term.WEEK) + " " + name + " (" + calendar.zone().getId() + ")";
  }

  List<OpenInterval> open(DayOfWeek day) {
    return calendar.week().getOrDefault(day, List.of());
  }

  /** Returns the breaks of a day as far as they lie in open hours. */
  List<OpenInterval> breaks(DayOfWeek day) {
    List<OpenInterval> result = new ArrayList<>();
    for (OpenInterval open : open(day)) {
      for (OpenInterval pause : calendar.weeklyBreaks().getOrDefault(day, List.of())) {
        int from = Math.max(open.from(), pause.from());
        int to = Math.min(open.to(), pause.to());
        if (from < to) {
          result.add(new OpenInterval(from, to));
        }
      }
    }
    return result;
  }

  /** Returns the open hours of a day, breaks taken out. */
  List<OpenInterval> pieces(DayOfWeek day) {
    List<OpenInterval> pieces = new ArrayList<>();
    for (OpenInterval open : open(day)) {
      int from = open.from();
      for (OpenInterval pause : breaks(day)) {
        if (open.from() <= pause.from() && pause.to() <= open.to()) {
          if (from < pause.from()) {
            pieces.add(new OpenInterval(from, pause.from()));
          }
          from = pause.to();
        }
      }
      if (from < open.to()) {
        pieces.add(new OpenInterval(from, open.to()));
      }
    }
    return pieces;
  }

  /** Returns how much of a day is open, breaks taken out. */
  Duration total(DayOfWeek day) {
    return Duration.ofSeconds(pieces(day).stream().mapToLong(OpenInterval::length).sum());
  }

  Duration total() {
    Duration sum = Duration.ZERO;
    for (DayOfWeek day : DayOfWeek.values()) {
      sum = sum.plus(total(day));
    }
    return sum;
  }

  /** Returns what the week doesn't show, with how many there are of it. */
  Map<Term, Integer> elsewhere() {
    Map<Term, Integer> counts = new LinkedHashMap<>();
    counts.put(Term.HOLIDAYS, calendar.holidays().size());
    counts.put(Term.YEARLY, calendar.yearlyHolidays().size());
    counts.put(Term.EXCEPTIONS, calendar.exceptions().size());
    counts.put(Term.DATE_BREAKS, calendar.breaks().size());
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  String elsewhere(Words words) {
    return elsewhere().entrySet().stream()
        .map(entry -> words.of(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  static String time(int second) {
    String text = pad(second / 3600) + ":" + pad(second / 60 % 60);
    return second % 60 == 0 ? text : text + ":" + pad(second % 60);
  }

  static String span(OpenInterval span) {
    return time(span.from()) + "–" + time(span.to());
  }

  private static String pad(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  @Override
  public String mermaid(Words words) {
    StringBuilder out = new StringBuilder("gantt\n");
    out.append("  title ").append(Escapes.mermaid(title(words))).append('\n');
    out.append("  dateFormat YYYY-MM-DD HH:mm:ss\n  axisFormat %H:%M\n  todayMarker off\n");
    for (DayOfWeek day : DayOfWeek.values()) {
      out.append("  section ").append(words.of(day)).append('\n');
      open(day).forEach(span -> task(out, words.of(Term.OPEN), "active", span));
      breaks(day).forEach(span -> task(out, words.of(Term.BREAK), "crit", span));
      if (open(day).isEmpty()) {
        out.append("    ").append(words.of(Term.SHUT)).append(" :milestone, ").append(DAY);
        out.append("00:00:00, 0m\n");
      }
    }
    return out.toString();
  }

  private static void task(StringBuilder out, String what, String kind, OpenInterval span) {
    out.append("    ").append(what).append(' ').append(Escapes.mermaid(span(span)));
    out.append(" :").append(kind).append(", ").append(instant(span.from())).append(", ");
    out.append(instant(span.to())).append('\n');
  }

  private static String instant(int second) {
    boolean next = second == OpenInterval.DAY_END;
    String time = next ? "00:00" : time(second);
    return (next ? NEXT : DAY) + time + (time.length() == 5 ? ":00" : "");
  }

  @Override
  public String graphviz(Words words) {
    Html table = new Html("week", title(words));
    String plain = Look.PAPER;
    for (DayOfWeek day : DayOfWeek.values()) {
      List<OpenInterval> open = open(day);
      String hours = open.stream().map(WeekSubject::span).collect(Collectors.joining(", "));
      String breaks = breaks(day).stream().map(WeekSubject::span).collect(Collectors.joining(", "));
      table.row(
          List.of(
              words.of(day),
              hours.isEmpty() ? words.of(Term.SHUT) : hours,
              breaks.isEmpty() ? "" : words.of(Term.BREAK) + " " + breaks,
              Words.amount(total(day), false)),
          List.of(plain, open.isEmpty() ? "#eef1f4" : "#cdebdd", plain, plain));
    }
    String sum = Words.amount(total(), false) + " " + words.of(Term.A_WEEK);
    table.row(List.of("", sum, elsewhere(words), ""), List.of(plain, plain, plain, plain));
    return table.end();
  }

  @Override
  public String svg(Words words) {
    return new WeekPicture(this, words).svg();
  }
}
