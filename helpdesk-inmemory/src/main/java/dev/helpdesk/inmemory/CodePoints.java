package dev.helpdesk.inmemory;

/** The order of texts that every store can give: by code point, whatever the locale. */
final class CodePoints {

  private CodePoints() {}

  /** Compares two texts by code point, which for surrogates is not the order of {@code char}. */
  static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean beyondX = Character.isSurrogate(x);
        boolean beyondY = Character.isSurrogate(y);
        return beyondX == beyondY ? Character.compare(x, y) : beyondX ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
