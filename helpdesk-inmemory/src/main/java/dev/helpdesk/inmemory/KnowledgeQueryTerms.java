package dev.helpdesk.inmemory;

import dev.helpdesk.model.CodePoints;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Chooses which terms of a query count, and how much: all of its title, the best of its text. */
final class KnowledgeQueryTerms {

  private static final int MOST_OF_TEXT = 40;
  private static final double TEXT_WEIGHT = 0.5;

  /**
   * A term of a query.
   *
   * @param term the term
   * @param weight what a full match of it adds to a score
   */
  record Weighted(String term, double weight) {}

  private KnowledgeQueryTerms() {}

  /**
   * Returns the terms that count, in their order.
   *
   * @param entriesWith in how many entries a term stands
   * @param entries how many entries there are
   */
  static List<Weighted> of(KnowledgeQuery query, ToIntFunction<String> entriesWith, int entries) {
    Map<String, Double> weights = new TreeMap<>();
    bestOfText(query.text(), entriesWith, entries)
        .forEach(term -> weights.put(term.term, TEXT_WEIGHT));
    KnowledgeWords.terms(query.title()).forEach(term -> weights.put(term, 1.0));
    List<Weighted> terms = new ArrayList<>();
    weights.forEach(
        (term, weight) -> {
          int with = entriesWith.applyAsInt(term);
          if (with > 0) {
            terms.add(new Weighted(term, weight * rarity(with, entries)));
          }
        });
    return terms;
  }

  private static List<Weighted> bestOfText(
      String text, ToIntFunction<String> entriesWith, int entries) {
    Map<String, Integer> counts = new TreeMap<>();
    KnowledgeWords.terms(text).forEach(term -> counts.merge(term, 1, Integer::sum));
    List<Weighted> terms = new ArrayList<>();
    counts.forEach(
        (term, count) -> {
          int with = entriesWith.applyAsInt(term);
          if (with > 0) {
            double often = 1 + StrictMath.log(count);
            terms.add(new Weighted(term, often * rarity(with, entries)));
          }
        });
    terms.sort(
        Comparator.comparingDouble(Weighted::weight)
            .reversed()
            .thenComparing(Weighted::term, CodePoints::compare));
    return terms.subList(0, Math.min(MOST_OF_TEXT, terms.size()));
  }

  private static double rarity(int entriesWith, int entries) {
    return StrictMath.log(1 + (entries - entriesWith + 0.5) / (entriesWith + 0.5));
  }
}
