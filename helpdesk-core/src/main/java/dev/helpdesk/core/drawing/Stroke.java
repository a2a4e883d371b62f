package dev.helpdesk.core.drawing;

/**
 * How a line is drawn.
 *
 * @param colour its colour
 * @param thickness how thick it is, in pixels
 * @param dashed whether it is broken
 */
public record Stroke(String colour, double thickness, boolean dashed) {

  /** Returns an unbroken line. */
  public static Stroke solid(String colour, double thickness) {
    return new Stroke(colour, thickness, false);
  }

  /** Returns a broken line. */
  public static Stroke dashed(String colour, double thickness) {
    return new Stroke(colour, thickness, true);
  }
}
