package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Svg;

/** Writes items from left to right, and on in the next line. Not safe for several threads. */
final class Flow {

  private static final double SIGN = 32;
  private static final double GAP = 20;
  private static final double STEP = 22;

  /** Draws something 24 pixels wide before a text. */
  interface Sign {
    void draw(double x, double base);
  }

  private final Svg svg;
  private final double left;
  private final double width;
  private double x;
  private double base;

  Flow(Svg svg, double left, double base, double width) {
    this.svg = svg;
    this.left = left;
    this.width = width;
    this.base = base;
    x = left;
  }

  void item(Line text) {
    room(text.width());
    text.draw(svg, x, base);
    x += text.width() + GAP;
  }

  void item(Line text, Sign sign) {
    room(SIGN + text.width());
    sign.draw(x, base);
    text.draw(svg, x + SIGN, base);
    x += SIGN + text.width() + GAP;
  }

  /** Goes on at the left, unless it is there already. */
  void newLine() {
    if (x > left) {
      x = left;
      base += STEP;
    }
  }

  /** Returns the base line of what was written last. */
  double bottom() {
    return x > left ? base : base - STEP;
  }

  private void room(double needed) {
    if (x + needed > left + width) {
      newLine();
    }
  }
}
