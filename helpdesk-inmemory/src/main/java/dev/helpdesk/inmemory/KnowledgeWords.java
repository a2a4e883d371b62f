package dev.helpdesk.inmemory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into the terms by which texts are compared, for English and Spanish at once.
 *
 * <p>Terms are in lower case without accents, though ñ stays a letter of its own; the commonest
 * words are left out and endings are cut lightly. What looks like a code is also kept whole.
 */
final class KnowledgeWords {

  private static final int LONGEST = 100;

  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a about after all also am an and any are as at be been but by can could did do does for"
                  + " from had has have how i if in into is it its me my no not of on or our she so"
                  + " some than that the their them then there these they this to up was we were"
                  + " what when where which who will with would you your"
                  + " al ante aqui asi aun como con cual cuando de del desde donde e el ella en es"
                  + " esa ese eso esta este esto fue ha han hasta hay la las le les lo los mas mi"
                  + " mis muy ni nos o para pero por porque que se ser si sin sobre son su sus"
                  + " tambien te tengo tiene tu u un una uno unos unas y ya yo")
              .split(" "));

  private KnowledgeWords() {}

  /** Returns the terms of a text in its order, again where they are repeated. */
  static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    for (String chunk : Normalizer.normalize(text, Normalizer.Form.NFC).split("\\s+")) {
      String word = trimmed(chunk);
      if (!word.isEmpty()) {
        addTerms(word, terms);
      }
    }
    return terms;
  }

  /** Tells whether a term is a code, such as {@code 0x80070005} or {@code ora-00942}. */
  static boolean isCode(String term) {
    boolean digit = term.chars().anyMatch(Character::isDigit);
    boolean other = term.chars().anyMatch(c -> !Character.isDigit(c));
    boolean named = term.endsWith("exception") || term.endsWith("error");
    return term.length() >= 4 && ((digit && other) || (named && term.length() > 9));
  }

  private static void addTerms(String word, List<String> terms) {
    String whole = folded(word);
    boolean code = isCode(whole) && whole.length() <= LONGEST;
    if (code) {
      terms.add(whole);
    }
    List<String> parts = parts(word);
    for (String part : parts) {
      String folded = folded(part);
      boolean known = code && folded.equals(whole);
      if (!known && folded.length() <= LONGEST && !STOP_WORDS.contains(folded)) {
        terms.add(stem(folded));
      }
    }
  }

  /** Cuts a word at what is neither letter nor digit, and where a capital follows a small one. */
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int before = ' ';
    for (int c : word.codePoints().toArray()) {
      boolean hump = Character.isLowerCase(before) && Character.isUpperCase(c);
      if ((hump || !isWordPart(c)) && part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
      if (isWordPart(c)) {
        part.appendCodePoint(c);
      }
      before = c;
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String trimmed(String chunk) {
    int from = 0;
    int to = chunk.length();
    while (from < to && !Character.isLetterOrDigit(chunk.codePointAt(from))) {
      from += Character.charCount(chunk.codePointAt(from));
    }
    while (to > from && !Character.isLetterOrDigit(chunk.codePointBefore(to))) {
      to -= Character.charCount(chunk.codePointBefore(to));
    }
    return chunk.substring(from, to);
  }

  private static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c < 128 || c == 'ñ') {
        folded.append(c);
      } else {
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
            .chars()
            .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
            .forEach(part -> folded.append((char) part));
      }
    }
    return folded.toString();
  }

  /** Cuts plurals, the commonest verb endings and a last vowel. */
  private static String stem(String word) {
    if (word.length() < 5 || word.chars().anyMatch(Character::isDigit)) {
      return word;
    }
    String stem = word;
    if (stem.endsWith("ies")) {
      stem = stem.substring(0, stem.length() - 3) + "y";
    } else if (stem.endsWith("s") && !stem.endsWith("ss")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    for (String ending : List.of("mente", "iendo", "ando", "ing", "ed")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    boolean vowel = "aeo".indexOf(stem.charAt(stem.length() - 1)) >= 0;
    return vowel && stem.length() > 4 ? stem.substring(0, stem.length() - 1) : stem;
  }
}
