package dev.helpdesk.inmemory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In which entries each term stands and how often; entries are known by a running number. */
final class KnowledgeTerms {

  /** The places of one term, by ascending number of the entry. */
  static final class Places {
    private int[] entries = new int[2];
    private int[] inTitle = new int[2];
    private int[] inText = new int[2];
    private int size;

    /** Of how many entries that are still there. */
    private int live;

    int size() {
      return size;
    }

    int live() {
      return live;
    }

    int entry(int index) {
      return entries[index];
    }

    int inTitle(int index) {
      return inTitle[index];
    }

    int inText(int index) {
      return inText[index];
    }

    /** Returns the index of an entry, negative when the term is not in it. */
    int indexOf(int entry) {
      return Arrays.binarySearch(entries, 0, size, entry);
    }

    private void add(int entry, int title, int text) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
        inTitle = Arrays.copyOf(inTitle, size * 2);
        inText = Arrays.copyOf(inText, size * 2);
      }
      entries[size] = entry;
      inTitle[size] = title;
      inText[size] = text;
      size++;
      live++;
    }
  }

  private final Map<String, Places> places = new HashMap<>();

  /** Returns where a term stands, or a place that is nowhere. */
  Places of(String term) {
    return places.getOrDefault(term, new Places());
  }

  /** Adds an entry with a number higher than any before; returns its terms, each once. */
  List<String> add(int entry, List<String> title, List<String> text) {
    Map<String, int[]> counts = new TreeMap<>();
    title.forEach(term -> counts.computeIfAbsent(term, t -> new int[2])[0]++);
    text.forEach(term -> counts.computeIfAbsent(term, t -> new int[2])[1]++);
    counts.forEach(
        (term, count) ->
            places.computeIfAbsent(term, t -> new Places()).add(entry, count[0], count[1]));
    return List.copyOf(counts.keySet());
  }

  /** Says that an entry with these terms is no longer there; its places stay until a rebuild. */
  void forget(List<String> terms) {
    for (String term : terms) {
      Places left = places.get(term);
      if (left != null && --left.live == 0) {
        places.remove(term);
      }
    }
  }
}
