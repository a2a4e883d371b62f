package dev.helpdesk.core.diagram;

import static dev.helpdesk.core.drawing.Svg.number;

import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.drawing.Svg;

/** Small signs beside texts, each twelve pixels wide and high. */
enum Mark {
  /** The requester. */
  PERSON {
    @Override
    void draw(Svg svg, double x, double y, String colour) {
      svg.disc(x + 6, y + 3, 2.6, colour);
      svg.area(
          "M"
              + at(x + 1.2, y + 11.5)
              + "Q"
              + at(x + 1.2, y + 6.6)
              + " "
              + at(x + 6, y + 6.6)
              + "Q"
              + at(x + 10.8, y + 6.6)
              + " "
              + at(x + 10.8, y + 11.5)
              + "Z",
          colour);
    }
  },
  /** A timer. */
  CLOCK {
    @Override
    void draw(Svg svg, double x, double y, String colour) {
      svg.frame(x + 1, y + 1, 10, 10, 5, Look.PAPER, Stroke.solid(colour, 1.2));
      svg.path(
          "M" + at(x + 6, y + 3.4) + "L" + at(x + 6, y + 6.2) + "L" + at(x + 8.4, y + 7.4),
          Stroke.solid(colour, 1.2));
    }
  },
  /** An event. */
  BOLT {
    @Override
    void draw(Svg svg, double x, double y, String colour) {
      svg.area(
          "M"
              + at(x + 7, y)
              + "L"
              + at(x + 2, y + 7)
              + "L"
              + at(x + 5.4, y + 7)
              + "L"
              + at(x + 4.4, y + 12)
              + "L"
              + at(x + 9.8, y + 4.8)
              + "L"
              + at(x + 6.4, y + 4.8)
              + "Z",
          colour);
    }
  },
  /** A condition. */
  GUARD {
    @Override
    void draw(Svg svg, double x, double y, String colour) {
      svg.path(
          "M"
              + at(x + 6, y + 1)
              + "L"
              + at(x + 11, y + 6)
              + "L"
              + at(x + 6, y + 11)
              + "L"
              + at(x + 1, y + 6)
              + "Z",
          Stroke.solid(colour, 1.4));
    }
  },
  /** Fields that must have a value. */
  FIELDS {
    @Override
    void draw(Svg svg, double x, double y, String colour) {
      svg.frame(x + 2, y + 0.8, 8.4, 10.6, 1.2, Look.PAPER, Stroke.solid(colour, 1.2));
      for (double line : new double[] {3.6, 6.1, 8.6}) {
        svg.path("M" + at(x + 4, y + line) + "H" + number(x + 8.4), Stroke.solid(colour, 1));
      }
    }
  },
  /** What is done beyond changing the state. */
  EFFECT {
    @Override
    void draw(Svg svg, double x, double y, String colour) {
      for (double left : new double[] {0.8, 6}) {
        svg.area(
            "M"
                + at(x + left, y + 1.6)
                + "L"
                + at(x + left + 5.2, y + 6.2)
                + "L"
                + at(x + left, y + 10.8)
                + "Z",
            colour);
      }
    }
  },
  /** A way back to the same place. */
  LOOP {
    @Override
    void draw(Svg svg, double x, double y, String colour) {
      svg.path(
          "M" + at(x + 9.6, y + 3) + "A4.4 4.4 0 1 0 " + at(x + 10.4, y + 6.6),
          Stroke.solid(colour, 1.4));
      svg.area(
          "M" + at(x + 11.4, y + 0.6) + "L" + at(x + 11.2, y + 5) + "L" + at(x + 7, y + 3.6) + "Z",
          colour);
    }
  };

  static final double SIZE = 12;

  /** Draws it with its left upper corner at a point. */
  abstract void draw(Svg svg, double x, double y, String colour);

  private static String at(double x, double y) {
    return number(x) + " " + number(y);
  }
}
