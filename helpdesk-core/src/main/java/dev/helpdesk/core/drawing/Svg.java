package dev.helpdesk.core.drawing;

import java.util.List;

/**
 * Writes one SVG document. Coordinates are pixels, written with one decimal; all text is escaped.
 *
 * <p>Not safe for use by several threads.
 */
public final class Svg {

  /** Size below which no text is drawn, in pixels. */
  public static final int SMALLEST_TEXT = 11;

  private static final String FONT = "system-ui, 'DejaVu Sans', Arial, sans-serif";

  /** Mean width of a character by the size of its text; somewhat wide, so that texts fit. */
  private static final double CHARACTER = 0.62;

  /** Where a text is held. */
  public enum Anchor {
    /** By its start. */
    START("start"),
    /** By its middle. */
    MIDDLE("middle"),
    /** By its end. */
    END("end");

    private final String term;

    Anchor(String term) {
      this.term = term;
    }
  }

  private final StringBuilder body = new StringBuilder();
  private final String title;

  /**
   * Starts a document.
   *
   * @param title what it shows, for those who can't see it
   */
  public Svg(String title) {
    this.title = title;
  }

  /** Estimates the width of a text. */
  public static double width(String text, int size) {
    return text.length() * size * CHARACTER;
  }

  /** Adds definitions, such as patterns, as they are. */
  public Svg define(List<String> definitions) {
    body.append("<defs>\n");
    definitions.forEach(definition -> body.append(definition).append('\n'));
    body.append("</defs>\n");
    return this;
  }

  /**
   * Draws a box.
   *
   * @param tip what is told of it when it is pointed at; empty for nothing
   */
  public Svg box(double x, double y, double width, double height, String fill, String tip) {
    body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    body.append("\" width=\"").append(number(width)).append("\" height=\"");
    body.append(number(height)).append("\" fill=\"").append(escaped(fill));
    if (tip.isEmpty()) {
      body.append("\"/>\n");
    } else {
      body.append("\"><title>").append(escaped(tip)).append("</title></rect>\n");
    }
    return this;
  }

  /** Draws a line. */
  public Svg line(double x1, double y1, double x2, double y2, String colour, double thickness) {
    body.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
    body.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
    body.append("\" stroke=\"").append(escaped(colour)).append("\" stroke-width=\"");
    body.append(number(thickness)).append("\"/>\n");
    return this;
  }

  /** Draws a frame with round corners. */
  public Svg frame(
      double x, double y, double width, double height, double radius, String fill, Stroke stroke) {
    body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    body.append("\" width=\"").append(number(width)).append("\" height=\"");
    body.append(number(height)).append("\" rx=\"").append(number(radius)).append("\" fill=\"");
    body.append(escaped(fill)).append('"');
    return stroked(stroke);
  }

  /** Draws a line along a path, in the language of SVG: letters and numbers alone. */
  public Svg path(String path, Stroke stroke) {
    body.append("<path d=\"").append(escaped(path)).append("\" fill=\"none\"");
    return stroked(stroke);
  }

  /** Fills what a path goes round. */
  public Svg area(String path, String fill) {
    body.append("<path d=\"").append(escaped(path)).append("\" fill=\"");
    body.append(escaped(fill)).append("\"/>\n");
    return this;
  }

  private Svg stroked(Stroke stroke) {
    body.append(" stroke=\"").append(escaped(stroke.colour())).append("\" stroke-width=\"");
    body.append(number(stroke.thickness()));
    body.append(stroke.dashed() ? "\" stroke-dasharray=\"5 3\"/>\n" : "\"/>\n");
    return this;
  }

  /** Begins a group of which something is told when it is pointed at. */
  public Svg open(String tip) {
    body.append("<g><title>").append(escaped(tip)).append("</title>\n");
    return this;
  }

  /** Ends the group begun last. */
  public Svg close() {
    body.append("</g>\n");
    return this;
  }

  /** Draws a disc. */
  public Svg disc(double x, double y, double radius, String fill) {
    body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    body.append("\" r=\"").append(number(radius)).append("\" fill=\"");
    body.append(escaped(fill)).append("\"/>\n");
    return this;
  }

  /** Writes a text on its base line; never smaller than {@link #SMALLEST_TEXT}. */
  public Svg text(double x, double y, int size, Anchor anchor, String colour, String text) {
    return text(x, y, size, "", anchor, colour, text);
  }

  /** Writes a text in bold on its base line; never smaller than {@link #SMALLEST_TEXT}. */
  public Svg bold(double x, double y, int size, Anchor anchor, String colour, String text) {
    return text(x, y, size, "\" font-weight=\"bold", anchor, colour, text);
  }

  private Svg text(
      double x, double y, int size, String weight, Anchor anchor, String colour, String text) {
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    body.append("\" font-size=\"").append(Math.max(size, SMALLEST_TEXT)).append(weight);
    body.append("\" text-anchor=\"").append(anchor.term).append("\" fill=\"");
    body.append(escaped(colour)).append("\">").append(escaped(text)).append("</text>\n");
    return this;
  }

  /** Returns the document, on a white ground. */
  public String document(int width, int height) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" font-family=\""
        + FONT
        + "\">\n<title>"
        + escaped(title)
        + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + body
        + "</svg>\n";
  }

  /** Writes a number as in all coordinates. */
  public static String number(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  /** Replaces what means something in XML, and drops what may not stand in it at all. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (isAllowed(point)) {
          out.appendCodePoint(point);
        } else {
          out.append(' ');
        }
      }
    }
  }

  private static boolean isAllowed(int point) {
    boolean control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
  }
}
