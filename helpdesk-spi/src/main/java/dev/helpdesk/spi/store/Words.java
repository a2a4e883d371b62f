package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import java.util.List;
import java.util.TreeSet;

/**
 * The analysed words by which a record is found, apart for each audience.
 *
 * <p>The engine analyses; a store only matches sets. A query that speaks for a requester is matched
 * against the public words alone.
 *
 * @param publicWords words of texts that the requester may read, sorted
 * @param internalWords words of texts that only the desk may read, sorted
 */
public record Words(List<String> publicWords, List<String> internalWords) {

  /** Words of each audience a record may have. */
  public static final int MAX = 2_000;

  private static final Words NONE = new Words(List.of(), List.of());

  /** Sorts, removes repetitions, bounds, and refuses what not every store can hold. */
  public Words {
    publicWords = sorted(publicWords, "words.public");
    internalWords = sorted(internalWords, "words.internal");
  }

  /** Returns no words. */
  public static Words none() {
    return NONE;
  }

  private static List<String> sorted(List<String> words, String field) {
    if (words.isEmpty() || words instanceof WordList) {
      return words.isEmpty() ? List.of() : words;
    }
    List<String> present = Check.texts(words, field, MAX);
    return WordList.of(isSorted(present) ? present : new TreeSet<>(present));
  }

  private static boolean isSorted(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).compareTo(words.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
