package dev.helpdesk.core.notification.internal;

/**
 * Folds values to what their place in a notification can hold, so that none can act there.
 *
 * <p>Total: takes any characters, also those no store would.
 */
final class Neutral {

  private static final char REPLACEMENT = '\uFFFD';

  private Neutral() {}

  /**
   * Returns the value as one line: what breaks or controls a line becomes a space, what turns the
   * direction of writing is dropped, and spaces don't repeat.
   */
  static String line(String value, int limit) {
    if (isPlain(value, "")) {
      return cut(value.strip(), limit);
    }
    StringBuilder line = new StringBuilder(Math.min(value.length(), limit));
    value
        .codePoints()
        .forEach(
            c -> {
              if (isControl(c)) {
                space(line);
              } else if (!isDirection(c)) {
                line.appendCodePoint(wellFormed(c));
              }
            });
    return cut(line.toString().strip(), limit);
  }

  /** Returns the value as text: line breaks are line feeds, other controls spaces. */
  static String text(String value, int limit) {
    if (isPlain(value, "\n\t")) {
      return cut(value, limit);
    }
    StringBuilder text = new StringBuilder(value.length());
    value
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            c -> {
              boolean kept = c == '\n' || c == '\t' || !isControl(c);
              text.appendCodePoint(kept ? wellFormed(c) : ' ');
            });
    return cut(text.toString(), limit);
  }

  /** Returns at most so many characters, without splitting one that takes two. */
  static String cut(String value, int limit) {
    if (value.length() <= limit) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(limit - 1)) ? limit - 1 : limit;
    return value.substring(0, end);
  }

  /** Tells whether there is nothing to fold, as in nearly all values. */
  private static boolean isPlain(String value, String allowed) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = !isControl(c) && !isDirection(c) && !Character.isSurrogate(c);
      if (!plain && allowed.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static void space(StringBuilder line) {
    if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  private static boolean isDirection(int c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  private static int wellFormed(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
  }
}
