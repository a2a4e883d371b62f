package dev.helpdesk.core.engine.record;

import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

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
    Set<String> words = new TreeSet<>();
    add(text, words);
    return new ArrayList<>(words);
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
    Set<String> words = new TreeSet<>(before);
    for (TextRow text : texts) {
      if (text.audience() == audience) {
        add(text.text(), words);
      }
    }
    return words.stream().limit(Words.MAX).toList();
  }

  private static void add(String text, Set<String> words) {
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
