package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Letters;
import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.drawing.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;

/** A line of texts and marks, measured before it is drawn. Not safe for use by several threads. */
final class Line {

  /** From one base line to the next. */
  static final double HEIGHT = 17;

  private static final double GAP = 4;
  private static final int SMALL = 11;

  /** What stands in a line. */
  private interface Piece {

    double width();

    void draw(Svg svg, double x, double base);
  }

  private record Text(String text, int size, String colour) implements Piece {
    @Override
    public double width() {
      return Letters.width(text, size);
    }

    @Override
    public void draw(Svg svg, double x, double base) {
      svg.text(x, base, size, Anchor.START, colour, text);
    }
  }

  private record Bold(String text, int size, String colour) implements Piece {
    @Override
    public double width() {
      return Letters.bold(text, size);
    }

    @Override
    public void draw(Svg svg, double x, double base) {
      svg.bold(x, base, size, Anchor.START, colour, text);
    }
  }

  private record Sign(Mark mark, String letter, String colour) implements Piece {
    @Override
    public double width() {
      return Mark.SIZE + (letter.isEmpty() ? 0 : 1 + Letters.width(letter, SMALL));
    }

    @Override
    public void draw(Svg svg, double x, double base) {
      mark.draw(svg, x, base - 10, colour);
      if (!letter.isEmpty()) {
        svg.text(x + Mark.SIZE + 1, base, SMALL, Anchor.START, colour, letter);
      }
    }
  }

  private record Chip(String number, String colour) implements Piece {
    @Override
    public double width() {
      return Math.max(16, Math.ceil(Letters.bold(number, SMALL)) + 8);
    }

    @Override
    public void draw(Svg svg, double x, double base) {
      svg.frame(x, base - 12, width(), 16, 8, colour, Stroke.solid(colour, 1));
      svg.bold(x + width() / 2, base, SMALL, Anchor.MIDDLE, Look.PAPER, number);
    }
  }

  private final List<Piece> pieces = new ArrayList<>();

  Line text(String text, int size, String colour) {
    pieces.add(new Text(text, size, colour));
    return this;
  }

  Line bold(String text, int size, String colour) {
    pieces.add(new Bold(text, size, colour));
    return this;
  }

  /** Adds a mark with the letter that stands for what it means, if any. */
  Line mark(Mark mark, String letter, String colour) {
    pieces.add(new Sign(mark, letter, colour));
    return this;
  }

  /** Adds a number, by which two places are known to belong together. */
  Line chip(int number) {
    pieces.add(new Chip(Integer.toString(number), Look.PALE));
    return this;
  }

  Line add(Line more) {
    pieces.addAll(more.pieces);
    return this;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  double width() {
    double sum = pieces.stream().mapToDouble(Piece::width).sum();
    return Math.ceil(sum + GAP * Math.max(0, pieces.size() - 1));
  }

  /** Draws it from a left end on, on a base line. */
  void draw(Svg svg, double left, double base) {
    double x = left;
    for (Piece piece : pieces) {
      piece.draw(svg, x, base);
      x += piece.width() + GAP;
    }
  }

  static double width(List<Line> lines) {
    return lines.stream().mapToDouble(Line::width).max().orElse(0);
  }

  /** Draws lines below each other, each in the middle. */
  static void centred(Svg svg, List<Line> lines, double middle, double top) {
    double base = top + 13;
    for (Line line : lines) {
      line.draw(svg, middle - line.width() / 2, base);
      base += HEIGHT;
    }
  }
}
