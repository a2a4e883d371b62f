package dev.helpdesk.model;

/** The order of texts that every store can give: by code point, whatever the locale. */
public final class CodePoints {

  private CodePoints() {}

  /**
   * Compares two texts by code point, as their UTF-8 bytes without sign compare.
   *
   * <p>The order of {@link String#compareTo} is another one: it puts what stands beyond U+FFFF
   * before U+E000 to U+FFFF.
   *
   * @return below zero, zero or above zero as the first comes before, is or comes after the second
   */
  public static int compare(String a, String b) {
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
