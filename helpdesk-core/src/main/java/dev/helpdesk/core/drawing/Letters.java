package dev.helpdesk.core.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide texts are when they are drawn, at most.
 *
 * <p>Measured on DejaVu Sans, which is wider than the other fonts that a drawing asks for; letters
 * that were not measured count as wide ones. So a text always fits into the room made for it.
 */
public final class Letters {

  private static final int FIRST = 0x20;
  private static final int LATIN = 0x250;
  private static final double LATIN_WIDTH = 0.9;
  private static final double OTHER_WIDTH = 1.2;

  /** Hundredths of the size, for the printable characters of ASCII. */
  private static final int[] PLAIN = {
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84
  };

  private static final int[] BOLD = {
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70,
    70, 70, 40, 40, 84, 84, 84, 59, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84,
    86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44,
    72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84
  };

  private Letters() {}

  /** Returns the most that a text is wide, in pixels. */
  public static double width(String text, int size) {
    return sum(text, PLAIN) * size;
  }

  /** Returns the most that a bold text is wide, in pixels. */
  public static double bold(String text, int size) {
    return sum(text, BOLD) * size;
  }

  /** Returns a text, cut to what fits into so many pixels when it is drawn in bold. */
  public static String fitted(String text, int size, double width) {
    if (bold(text, size) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int count = points.length;
    while (count > 0 && bold(new String(points, 0, count) + "…", size) > width) {
      count--;
    }
    return new String(points, 0, count) + "…";
  }

  /**
   * Returns a text in lines that fit into so many pixels when they are drawn in bold, broken at
   * spaces and marks where there are any; what is too much is cut.
   */
  public static List<String> wrapped(String text, int size, double width, int lines) {
    List<String> result = new ArrayList<>();
    String rest = text.strip();
    while (bold(rest, size) > width && result.size() + 1 < lines) {
      int end = end(rest, size, width);
      result.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    result.add(fitted(rest, size, width));
    return result;
  }

  /** Returns how much fits in a line: up to the last mark, or else all that there is room for. */
  private static int end(String text, int size, double width) {
    int end = text.offsetByCodePoints(0, 1);
    int broken = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (bold(text.substring(0, next), size) > width) {
        break;
      }
      end = next;
      if (" -_./:,".indexOf(text.charAt(end - 1)) >= 0) {
        broken = end;
      }
    }
    return broken > 0 ? broken : end;
  }

  private static double sum(String text, int[] widths) {
    return text.codePoints().mapToDouble(point -> width(point, widths)).sum();
  }

  private static double width(int point, int[] widths) {
    if (point < FIRST) {
      return LATIN_WIDTH;
    }
    if (point < FIRST + widths.length) {
      return widths[point - FIRST] / 100.0;
    }
    return point < LATIN ? LATIN_WIDTH : OTHER_WIDTH;
  }
}
