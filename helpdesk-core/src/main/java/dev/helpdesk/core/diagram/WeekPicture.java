package dev.helpdesk.core.diagram;

import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.core.drawing.Letters;
import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.drawing.Svg.Anchor;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Draws a week: a row for each day, from midnight to midnight. */
final class WeekPicture {

  private static final int WIDTH = 1_000;
  private static final double MARGIN = 24;
  private static final double LEFT = 80;
  private static final double RIGHT = 880;
  private static final int ROW = 34;
  private static final String OPEN = "#bfe5d3";
  private static final String OPEN_LINE = "#2b8360";
  private static final String SHUT = "#f1f4f7";
  private static final String BREAK = "url(#week-break)";
  private static final List<String> PATTERNS =
      List.of(
          "<pattern id=\"week-break\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\">"
              + "<rect width=\"7\" height=\"7\" fill=\"#ffffff\"/>"
              + "<path d=\"M0 7L7 0\" stroke=\"#9a6200\" stroke-width=\"1\"/></pattern>");

  private final WeekSubject week;
  private final Words words;

  WeekPicture(WeekSubject week, Words words) {
    this.week = week;
    this.words = words;
  }

  String svg() {
    String title = words.of(Term.WEEK) + " " + week.name();
    Svg svg = new Svg(title).define(PATTERNS);
    String fitted = Letters.fitted(title, 16, WIDTH - 2 * MARGIN);
    svg.bold(MARGIN, 34, 16, Anchor.START, Look.INK, fitted);
    String zone = week.calendar().zone().getId();
    svg.text(MARGIN, 54, 12, Anchor.START, Look.PALE, zone);
    double top = 92;
    for (int hour = 0; hour <= 24; hour += 3) {
      String text = WeekSubject.time(hour * 3600);
      svg.text(x(hour * 3600), top - 8, 12, Anchor.MIDDLE, Look.PALE, text);
    }
    double y = top;
    for (DayOfWeek day : DayOfWeek.values()) {
      day(svg, day, y);
      y += ROW;
    }
    String sum = Words.amount(week.total(), false) + " " + words.of(Term.A_WEEK);
    svg.bold(WIDTH - MARGIN, y + 26, 12, Anchor.END, Look.INK, sum);
    double bottom = legend(svg, y + 26);
    return svg.document(WIDTH, (int) Math.ceil(bottom + MARGIN));
  }

  private static double x(int second) {
    return LEFT + (RIGHT - LEFT) * second / OpenInterval.DAY_END;
  }

  private void day(Svg svg, DayOfWeek day, double y) {
    svg.bold(MARGIN, y + 22, 13, Anchor.START, Look.INK, words.of(day));
    svg.box(LEFT, y + 3, RIGHT - LEFT, ROW - 6, SHUT, "");
    for (int hour = 0; hour <= 24; hour += 3) {
      svg.line(x(hour * 3600), y, x(hour * 3600), y + ROW, "#cbd2d9", 0.6);
    }
    week.pieces(day).forEach(span -> span(svg, span, y, OPEN));
    week.breaks(day).forEach(span -> span(svg, span, y, BREAK));
    labels(svg, day, y);
    String total = week.open(day).isEmpty() ? "–" : Words.amount(week.total(day), false);
    svg.text(WIDTH - MARGIN, y + 22, 12, Anchor.END, Look.INK, total);
  }

  private static void span(Svg svg, OpenInterval span, double y, String fill) {
    double from = x(span.from());
    svg.open(WeekSubject.span(span));
    svg.frame(from, y + 3, x(span.to()) - from, ROW - 6, 2, fill, Stroke.solid(OPEN_LINE, 1));
    svg.close();
  }

  /** Writes the hours into each stretch, or beside it where there is room. */
  private void labels(Svg svg, DayOfWeek day, double y) {
    List<OpenInterval> taken = new ArrayList<>(week.pieces(day));
    taken.addAll(week.breaks(day));
    taken.sort(null);
    double free = LEFT;
    for (int i = 0; i < taken.size(); i++) {
      OpenInterval span = taken.get(i);
      double from = x(span.from());
      double to = x(span.to());
      if (week.pieces(day).contains(span)) {
        double next = i + 1 < taken.size() ? x(taken.get(i + 1).from()) : RIGHT;
        double needed = Letters.width(WeekSubject.span(span), 12) + 12;
        double left = (from + to - needed) / 2;
        if (to - from < needed) {
          left = from - free >= needed ? from - needed : to;
        }
        if (left + needed <= (left >= to ? next : to)) {
          String text = WeekSubject.span(span);
          svg.text(left + needed / 2, y + 22, 12, Anchor.MIDDLE, Look.INK, text);
          to = Math.max(to, left + needed);
        }
      }
      free = to;
    }
  }

  private double legend(Svg svg, double base) {
    Flow flow = new Flow(svg, LEFT, base, RIGHT - LEFT - 100);
    swatch(svg, flow, Term.OPEN, OPEN);
    if (!week.calendar().weeklyBreaks().isEmpty()) {
      swatch(svg, flow, Term.BREAK, BREAK);
    }
    flow.newLine();
    String elsewhere = week.elsewhere(words);
    if (!elsewhere.isEmpty()) {
      flow.item(new Line().text(elsewhere, 12, Look.INK));
    }
    return flow.bottom();
  }

  private void swatch(Svg svg, Flow flow, Term term, String fill) {
    flow.item(
        new Line().text(words.of(term), 12, Look.INK),
        (x, y) -> svg.frame(x, y - 12, 24, 16, 2, fill, Stroke.solid(OPEN_LINE, 1)));
  }
}
