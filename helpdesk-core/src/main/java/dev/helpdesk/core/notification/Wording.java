package dev.helpdesk.core.notification;

import dev.helpdesk.model.Check;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A notification's words in one language, with placeholders in braces.
 *
 * <p>Every opening brace must start a known {@link Placeholder}; the policy that takes the wording
 * checks that, as it knows the path to name.
 *
 * @param subject a single line of at most 200 characters
 * @param text at most 8,000 characters
 */
public record Wording(String subject, String text) {

  private static final List<Placeholder> PLACEHOLDERS = List.of(Placeholder.values());

  /** Refuses what is too long, and line breaks in the subject. */
  public Wording {
    Check.line(subject, "subject", 200);
    Check.text(text, "text", 8_000);
  }

  /** Returns the placeholders of the subject. */
  public Set<Placeholder> inSubject() {
    return scan(subject);
  }

  /** Returns the placeholders of the text. */
  public Set<Placeholder> inText() {
    return scan(text);
  }

  /** Returns the subject with each placeholder replaced by its value, in one pass. */
  public String subject(Function<Placeholder, String> values) {
    return fill(subject, values);
  }

  /** Returns the text with each placeholder replaced by its value, in one pass. */
  public String text(Function<Placeholder, String> values) {
    return fill(text, values);
  }

  /** Tells whether every opening brace of some words starts a known placeholder. */
  static boolean isClosed(String words) {
    boolean[] closed = {true};
    walk(words, literal -> closed[0] &= literal.indexOf('{') < 0, placeholder -> {});
    return closed[0];
  }

  private static Set<Placeholder> scan(String words) {
    Set<Placeholder> used = EnumSet.noneOf(Placeholder.class);
    walk(words, literal -> {}, used::add);
    return used;
  }

  private static String fill(String words, Function<Placeholder, String> values) {
    StringBuilder filled = new StringBuilder(words.length() + 64);
    walk(words, filled::append, placeholder -> filled.append(values.apply(placeholder)));
    return filled.toString();
  }

  /** Goes over the words once; a brace that starts no placeholder is a literal. */
  private static void walk(String words, Literals literals, Places places) {
    int from = 0;
    for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', open + 1)) {
      Placeholder placeholder = placeholderAt(words, open);
      if (placeholder != null) {
        literals.accept(words.substring(from, open));
        places.accept(placeholder);
        from = open + placeholder.token().length() + 2;
      }
    }
    literals.accept(words.substring(from));
  }

  private static @Nullable Placeholder placeholderAt(String words, int open) {
    for (Placeholder placeholder : PLACEHOLDERS) {
      String token = placeholder.token();
      int close = open + 1 + token.length();
      if (words.startsWith(token, open + 1)
          && close < words.length()
          && words.charAt(close) == '}') {
        return placeholder;
      }
    }
    return null;
  }

  @FunctionalInterface
  private interface Literals {
    void accept(String literal);
  }

  @FunctionalInterface
  private interface Places {
    void accept(Placeholder placeholder);
  }
}
