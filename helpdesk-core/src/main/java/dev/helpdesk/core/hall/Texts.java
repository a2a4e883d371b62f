package dev.helpdesk.core.hall;

import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Check;
import org.jspecify.annotations.Nullable;

/** Refuses texts that are too long or that no store could hold. */
public final class Texts {

  /** Says what names and paths are made of that people from outside may choose. */
  public static final String PATH = "letters, digits, spaces, / - _ and .";

  private Texts() {}

  /** Tells whether a text is made of what {@link #PATH} says, and so safe to keep in events. */
  public static boolean isPath(String text) {
    return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " /-_.".indexOf(c) >= 0);
  }

  /** Refuses a text, blank or not, or returns null. */
  public static @Nullable Refusal check(String field, String text, int limit) {
    if (text.length() > limit) {
      return Refusal.tooLong(field, limit, text.length());
    }
    return Check.isStorable(text)
        ? null
        : Refusal.of("value.malformed", field, "well-formed Unicode without U+0000");
  }

  /** Refuses what is not a single line with something on it, or returns null. */
  public static @Nullable Refusal checkLine(String field, String text, int limit) {
    if (text.isBlank()) {
      return Refusal.blank(field);
    }
    Refusal refusal = check(field, text, limit);
    if (refusal != null) {
      return refusal;
    }
    boolean single =
        text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    return single
        ? null
        : Refusal.of("value.malformed", field, "a single line without control characters");
  }
}
