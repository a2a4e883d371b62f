package dev.helpdesk.core.engine.record;

import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Makes the words by which records are found: lower case, without accents, but with ñ.
 *
 * <p>The one place where text is folded, so that every store finds the same.
 */
public final class WordAnalysis {

  private static final int LONGEST = 40;

  private WordAnalysis() {}

  /** Returns the words of a text, sorted and without repetition. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    add(text, words);
    return sorted(words, Integer.MAX_VALUE);
  }

  /** Returns the first so many words in their order, each once. */
  private static List<String> sorted(List<String> words, int most) {
    words.sort(Comparator.naturalOrder());
    List<String> each = new ArrayList<>(words.size());
    for (String word : words) {
      boolean repeated = !each.isEmpty() && each.get(each.size() - 1).equals(word);
      if (!repeated && each.size() < most) {
        each.add(word);
      }
    }
    return each;
  }

  /** Returns words with those of further texts, up to the bound of each audience. */
  public static Words extend(Words words, Collection<TextRow> texts) {
    if (texts.isEmpty()) {
      return words;
    }
    return new Words(
        extended(words.publicWords(), texts, Audience.PUBLIC),
        extended(words.internalWords(), texts, Audience.INTERNAL));
  }

  private static List<String> extended(
      List<String> before, Collection<TextRow> texts, Audience audience) {
    if (texts.stream().noneMatch(text -> text.audience() == audience)) {
      return before;
    }
    List<String> words = new ArrayList<>(before);
    for (TextRow text : texts) {
      if (text.audience() == audience) {
        add(text.text(), words);
      }
    }
    return sorted(words, Words.MAX);
  }

  private static void add(String text, List<String> words) {
    String folded = fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (i - start > 1 && i - start <= LONGEST) {
          words.add(folded.substring(start, i));
        }
        start = -1;
      }
    }
  }

  private static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length() && plain; i++) {
      plain = lower.charAt(i) < 128;
    }
    if (plain) {
      return lower;
    }
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFC).replace('ñ', '\uE000');
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c == '\uE000' ? 'ñ' : c);
      }
    }
    return folded.toString();
  }
}
