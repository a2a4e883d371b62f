package dev.helpdesk.core.sla;

import static dev.helpdesk.core.sla.TimelineStyle.GRID;
import static dev.helpdesk.core.sla.TimelineStyle.INK;
import static dev.helpdesk.core.sla.TimelineStyle.PALE;

import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.drawing.Svg.Anchor;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws an explanation as a time line: a row for each local day, from midnight to midnight, with
 * what ran, what did not and why, and the numbered marks that are listed below.
 *
 * <p>The drawing is self-contained SVG, 1200 pixels wide, the same for the same explanation. Runs
 * of days without anything to see are one row; of very long time lines the middle is summed up in a
 * line. Immutable, safe for use by several threads.
 */
public final class ExplanationDrawing {

  private static final int WIDTH = 1_200;
  private static final int MARGIN = 24;
  private static final double LEFT = 210;
  private static final double RIGHT = 1_050;
  private static final int ROW = 26;
  private static final int TAGS = 22;
  private static final double TAG = 20;
  private static final int MAX_MARKS = 60;
  private static final int MAX_TAGS = 40;

  private final ExplanationWords words;
  private final TimelineWords names;
  private final ExplanationText text;

  private ExplanationDrawing(Language language) {
    boolean spanish = language == Language.SPANISH;
    words = spanish ? ExplanationWords.SPANISH : ExplanationWords.ENGLISH;
    names = spanish ? TimelineWords.SPANISH : TimelineWords.ENGLISH;
    text = ExplanationText.in(language);
  }

  /** Returns the drawing in a language. */
  public static ExplanationDrawing in(Language language) {
    return new ExplanationDrawing(Check.present(language, "language"));
  }

  /** Returns the SVG document. */
  public String svg(Explanation explanation) {
    List<String> heading = text.heading(explanation);
    Svg svg = new Svg(heading.get(0)).define(TimelineStyle.PATTERNS);
    double y = MARGIN;
    for (int i = 0; i < heading.size(); i++) {
      y += i == 0 ? 20 : 22;
      int size = i == 0 ? 16 : 14;
      svg.text(MARGIN, y, size, Anchor.START, i == 0 ? INK : PALE, fitted(heading.get(i), size));
    }
    y = hours(svg, y + 30);
    y = rows(svg, explanation, y + 8);
    y = legend(svg, explanation, y + 30);
    y = marks(svg, explanation, y + 26);
    return svg.document(WIDTH, (int) Math.ceil(y) + MARGIN);
  }

  private double hours(Svg svg, double y) {
    for (int hour = 0; hour <= 24; hour += 3) {
      double x = LEFT + (RIGHT - LEFT) * hour / 24;
      svg.text(x, y, 12, Anchor.MIDDLE, PALE, hour + ":00");
    }
    svg.text(WIDTH - MARGIN, y, 12, Anchor.END, PALE, names.counted());
    return y;
  }

  private double rows(Svg svg, Explanation explanation, double top) {
    List<TimelineRow> rows = TimelineRows.of(explanation);
    int shownAtEachEnd = TimelineRows.MAX_ROWS / 2;
    boolean tooMany = rows.size() > TimelineRows.MAX_ROWS;
    double y = top;
    for (int i = 0; i < rows.size(); i++) {
      if (tooMany && i == shownAtEachEnd) {
        int next = rows.size() - shownAtEachEnd;
        y = omitted(svg, rows.subList(i, next), y);
        i = next;
      }
      y = row(svg, explanation, rows.get(i), y);
    }
    return y;
  }

  private double omitted(Svg svg, List<TimelineRow> rows, double y) {
    int days = rows.stream().mapToInt(TimelineRow::days).sum();
    svg.text(
        LEFT, y + 18, 12, Anchor.START, PALE, days + " " + names.days() + " " + names.omitted());
    counted(svg, rows.stream().map(TimelineRow::counted).reduce(Duration.ZERO, Duration::plus), y);
    return y + ROW + 6;
  }

  private double row(Svg svg, Explanation explanation, TimelineRow row, double top) {
    Instant due = explanation.clock().due();
    double y = row.marks().isEmpty() ? top : top + TAGS;
    String label = names.day(row.first());
    if (row.days() > 1) {
      label += ", " + row.days() + " " + names.days();
    }
    svg.text(MARGIN, y + 18, 12, Anchor.START, INK, label);
    svg.box(LEFT, y, RIGHT - LEFT, ROW, "#fafbfc", "");
    row.parts().forEach(part -> part(svg, row, part, explanation, y));
    for (int hour = 3; row.days() == 1 && hour < 24; hour += 3) {
      double x = LEFT + (RIGHT - LEFT) * hour / 24;
      svg.line(x, y, x, y + ROW, GRID, 0.5);
    }
    if (due != null && row.holds(due)) {
      double x = x(row, due);
      svg.line(x, y - 4, x, y + ROW + 4, INK, 2);
    }
    tags(svg, explanation, row, y);
    counted(svg, row.counted(), y);
    return y + ROW + 6;
  }

  private static void counted(Svg svg, Duration amount, double y) {
    if (!amount.isZero()) {
      svg.text(WIDTH - MARGIN, y + 18, 12, Anchor.END, INK, ExplanationText.amount(amount));
    }
  }

  private void part(Svg svg, TimelineRow row, Segment part, Explanation whole, double y) {
    double from = x(row, part.from());
    double width = x(row, part.to()) - from;
    String tip = text.segment(part, whole.zone());
    svg.box(from, y, width, ROW, TimelineStyle.fill(part.kind()), tip);
    Instant broken = whole.clock().breachedAt();
    if (part.kind() == Segment.Kind.RUNNING && broken != null && broken.isBefore(part.to())) {
      double over = Math.max(from, x(row, broken));
      svg.box(over, y, from + width - over, ROW, TimelineStyle.OVER, tip);
    }
    String cause = part.cause();
    if (cause != null && Svg.width(cause, 12) + 12 < width) {
      double label = Svg.width(cause, 12) + 8;
      svg.box(from + (width - label) / 2, y + 4, label, ROW - 8, "#ffffff", "");
      svg.text(from + width / 2, y + 17, 12, Anchor.MIDDLE, INK, cause);
    }
  }

  /** Draws the numbers of marks above the row, apart from each other, and a line to each place. */
  private static void tags(Svg svg, Explanation explanation, TimelineRow row, double y) {
    double free = LEFT - TAG;
    List<Integer> tagged =
        row.marks().stream().filter(index -> index < MAX_MARKS).limit(MAX_TAGS).toList();
    int left = tagged.size();
    for (int index : tagged) {
      Mark mark = explanation.marks().get(index);
      String colour = TimelineStyle.colour(mark.kind());
      double place = x(row, mark.at());
      double latest = RIGHT - TAG * (left - 1);
      double x = Math.max(free + TAG, Math.min(place, latest));
      svg.line(x, y - 4, place, y, colour, 1.5).line(place, y, place, y + ROW, colour, 1.5);
      svg.disc(x, y - 12, 9, colour);
      svg.text(x, y - 8, 11, Anchor.MIDDLE, "#ffffff", Integer.toString(index + 1));
      free = x;
      left--;
    }
  }

  private double legend(Svg svg, Explanation explanation, double top) {
    Set<Segment.Kind> kinds = EnumSet.noneOf(Segment.Kind.class);
    explanation.segments().forEach(segment -> kinds.add(segment.kind()));
    Map<String, String> fills = new LinkedHashMap<>();
    kinds.forEach(kind -> fills.put(words.of(kind), TimelineStyle.fill(kind)));
    if (explanation.clock().breachedAt() != null) {
      fills.put(words.of(Mark.Kind.BREACH), TimelineStyle.OVER);
    }
    double x = MARGIN;
    double y = top;
    for (Map.Entry<String, String> entry : fills.entrySet()) {
      double width = 26 + Svg.width(entry.getKey(), 12) + 20;
      if (x + width > WIDTH - MARGIN) {
        x = MARGIN;
        y += 22;
      }
      svg.box(x, y - 12, 20, 14, entry.getValue(), "");
      svg.text(x + 26, y, 12, Anchor.START, INK, entry.getKey());
      x += width;
    }
    return y;
  }

  private double marks(Svg svg, Explanation explanation, double top) {
    List<String> lines = new ArrayList<>();
    List<Mark> marks = explanation.marks();
    for (int i = 0; i < Math.min(marks.size(), MAX_MARKS); i++) {
      lines.add((i + 1) + "  " + text.mark(marks.get(i), explanation.zone()));
    }
    if (marks.size() > MAX_MARKS) {
      lines.add("+ " + (marks.size() - MAX_MARKS));
    }
    double y = top;
    for (String line : lines) {
      svg.text(MARGIN, y, 12, Anchor.START, INK, fitted(line, 12));
      y += 20;
    }
    return y;
  }

  private static String fitted(String line, int size) {
    int most = (int) ((WIDTH - 2 * MARGIN) / Svg.width("m", size));
    return line.length() <= most ? line : line.substring(0, most - 1) + "…";
  }

  private static double x(TimelineRow row, Instant at) {
    return LEFT + (RIGHT - LEFT) * row.share(at);
  }
}
