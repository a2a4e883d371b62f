package dev.helpdesk.core.diagram;

/** Makes names harmless in the languages for drawings. */
final class Escapes {

  private Escapes() {}

  /** Writes everything but letters, digits and a few marks by its number, as Mermaid reads it. */
  static String mermaid(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || " -_.,()/".indexOf(point) >= 0) {
                out.appendCodePoint(point);
              } else {
                out.append('#').append(point).append(';');
              }
            });
    return out.toString();
  }

  /** Returns a quoted text of Graphviz. */
  static String quoted(String text) {
    return '"' + label(text) + '"';
  }

  /**
   * Returns a text within labels of Graphviz, quoted or in the manner of HTML: both read entities,
   * and take backslashes for the beginnings of commands.
   */
  static String label(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\\' -> out.append("\\\\");
                default -> out.appendCodePoint(isAllowed(point) ? point : ' ');
              }
            });
    return out.toString();
  }

  private static boolean isAllowed(int point) {
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return !Character.isISOControl(point) && !surrogate && point != 0xFFFE && point != 0xFFFF;
  }
}
