package dev.helpdesk.core.diagram;

import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.drawing.Letters;
import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.drawing.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;

/** A matrix: a table of priorities, graver ones in stronger colours. */
record MatrixSubject(PriorityMatrix matrix) implements Subject {

  private static final double MARGIN = 24;
  private static final double INSIDE = 1_200 - 2 * MARGIN;
  private static final int ROW = 44;
  private static final String HEAD = "#f1f4f7";

  private String colour(String priority) {
    return Look.priority(matrix.weight(priority) - 1, matrix.priorities().size());
  }

  private static String corner(Words words) {
    return words.of(Term.IMPACT) + " / " + words.of(Term.URGENCY);
  }

  @Override
  public String mermaid(Words words) {
    StringBuilder out = new StringBuilder("block-beta\n");
    out.append("  columns ").append(matrix.urgencies().size() + 1).append('\n');
    block(out, "corner", corner(words));
    for (int u = 0; u < matrix.urgencies().size(); u++) {
      block(out, "u" + (u + 1), matrix.urgencies().get(u));
    }
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < matrix.impacts().size(); i++) {
      String impact = matrix.impacts().get(i);
      block(out, "i" + (i + 1), impact);
      for (int u = 0; u < matrix.urgencies().size(); u++) {
        String priority = matrix.priority(impact, matrix.urgencies().get(u)).orElse("");
        String id = "c" + (i + 1) + "x" + (u + 1);
        block(out, id, priority);
        styles.append("  style ").append(id).append(" fill:").append(colour(priority));
        styles.append(",color:").append(Look.INK).append('\n');
      }
    }
    return out.append(styles).toString();
  }

  private static void block(StringBuilder out, String id, String text) {
    out.append("  ").append(id).append("[\"").append(Escapes.mermaid(text)).append("\"]\n");
  }

  @Override
  public String graphviz(Words words) {
    Html table = new Html("matrix", words.of(Term.MATRIX));
    List<String> texts = new ArrayList<>(List.of(corner(words)));
    texts.addAll(matrix.urgencies());
    table.row(texts, texts.stream().map(text -> HEAD).toList());
    matrix
        .rows()
        .forEach(
            (impact, row) -> {
              List<String> cells = new ArrayList<>(List.of(impact));
              cells.addAll(row);
              List<String> grounds = new ArrayList<>(List.of(HEAD));
              row.forEach(priority -> grounds.add(colour(priority)));
              table.row(cells, grounds);
            });
    return table.end();
  }

  @Override
  public String svg(Words words) {
    double head = Math.min(220, widest(matrix.impacts(), words.of(Term.IMPACT)) + 24);
    int count = matrix.urgencies().size();
    double most = (INSIDE - head) / count;
    double cell = Math.min(most, Math.max(widest(matrix.urgencies(), ""), 64) + 24);
    cell = Math.floor(Math.min(most, Math.max(cell, widest(matrix.priorities(), "") + 24)));
    double width = Math.max(head + cell * count, 420);
    String title = words.of(Term.MATRIX);
    Svg svg = new Svg(title).bold(MARGIN, 34, 16, Anchor.START, Look.INK, title);
    double top = 58;
    svg.text(
        MARGIN + head + 8, top + 14, 12, Anchor.START, Look.PALE, words.of(Term.URGENCY) + " →");
    svg.text(MARGIN + 8, top + 14, 12, Anchor.START, Look.PALE, words.of(Term.IMPACT) + " ↓");
    top += 24;
    double high = headHeight(cell);
    svg.frame(MARGIN, top, head, high, 0, HEAD, Stroke.solid(Look.PAPER, 2));
    for (int u = 0; u < count; u++) {
      double x = MARGIN + head + u * cell;
      svg.frame(x, top, cell, high, 0, HEAD, Stroke.solid(Look.PAPER, 2));
      name(svg, matrix.urgencies().get(u), x, top, cell, high);
    }
    double y = top + high;
    for (String impact : matrix.impacts()) {
      svg.frame(MARGIN, y, head, ROW, 0, HEAD, Stroke.solid(Look.PAPER, 2));
      name(svg, impact, MARGIN, y, head, ROW);
      row(svg, impact, MARGIN + head, y, cell);
      y += ROW;
    }
    return svg.document((int) Math.ceil(width + 2 * MARGIN), (int) Math.ceil(y + MARGIN));
  }

  private void row(Svg svg, String impact, double left, double y, double cell) {
    for (int u = 0; u < matrix.urgencies().size(); u++) {
      String urgency = matrix.urgencies().get(u);
      String priority = matrix.priority(impact, urgency).orElse("");
      double x = left + u * cell;
      svg.open(impact + " × " + urgency + ": " + priority);
      svg.frame(x, y, cell, ROW, 0, colour(priority), Stroke.solid(Look.PAPER, 2));
      String fitted = Letters.fitted(priority, 14, cell - 14);
      svg.bold(x + cell / 2, y + ROW / 2.0 + 5, 14, Anchor.MIDDLE, Look.INK, fitted);
      svg.close();
    }
  }

  private double headHeight(double cell) {
    int lines = 1;
    for (String urgency : matrix.urgencies()) {
      lines = Math.max(lines, Letters.wrapped(urgency, 12, cell - 8, 4).size());
    }
    return Math.max(ROW - 8, lines * 16 + 12);
  }

  private static void name(Svg svg, String name, double x, double y, double width, double high) {
    List<String> lines = Letters.wrapped(name, 12, width - 8, (int) (high - 8) / 16);
    double base = y + high / 2 + 4 - (lines.size() - 1) * 8;
    svg.open(name);
    for (String line : lines) {
      svg.bold(x + width / 2, base, 12, Anchor.MIDDLE, Look.INK, line);
      base += 16;
    }
    svg.close();
  }

  private static double widest(List<String> names, String other) {
    double widest = names.stream().mapToDouble(name -> Letters.bold(name, 14)).max().orElse(0);
    return Math.max(widest, Letters.bold(other, 14));
  }
}
