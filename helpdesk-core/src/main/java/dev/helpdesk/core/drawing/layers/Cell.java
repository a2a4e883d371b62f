package dev.helpdesk.core.drawing.layers;

import java.util.ArrayList;
import java.util.List;

/** What takes room in a row: a box, a label, or an edge that passes by. Set up step by step. */
final class Cell {

  /** What it is. */
  enum Kind {
    BOX,
    LABEL,
    PASS
  }

  /** Room that a passing edge takes. */
  static final double PASS_WIDTH = 12;

  final Kind kind;
  final int number;
  final double width;
  final double height;
  final List<Cell> above = new ArrayList<>();
  final List<Cell> below = new ArrayList<>();

  /** The lines to the cells below. */
  final List<Link> links = new ArrayList<>();

  int position;
  int row;
  int block;

  /** Whether the line may bend below it, to save room. */
  boolean bends;

  /** The middle between left and right. */
  double x;

  /** The upper end. */
  double y;

  private Cell(Kind kind, int number, double width, double height) {
    this.kind = kind;
    this.number = number;
    this.width = width;
    this.height = height;
  }

  static Cell box(int node, double width, double height) {
    return new Cell(Kind.BOX, node, width, height);
  }

  static Cell label(int edge, double width, double height) {
    return new Cell(Kind.LABEL, edge, width, height);
  }

  static Cell pass(int edge) {
    return new Cell(Kind.PASS, edge, PASS_WIDTH, 0);
  }

  boolean isBox() {
    return kind == Kind.BOX;
  }

  /** Returns how far the middles of two neighbours are apart at least. */
  double apart(Cell right) {
    double gap = 10;
    if (isBox() && right.isBox()) {
      gap = 36;
    } else if (isBox() || right.isBox()) {
      gap = 16;
    } else if (kind == Kind.LABEL && right.kind == Kind.LABEL) {
      gap = 18;
    } else if (kind == Kind.PASS && right.kind == Kind.PASS) {
      gap = 4;
    }
    return (width + right.width) / 2 + gap;
  }

  void over(Cell lower) {
    below.add(lower);
    lower.above.add(this);
  }
}
