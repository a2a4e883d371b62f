package dev.helpdesk.inmemory;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeHit.Reason;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one tenant, ranked by BM25 over two fields with one saturation.
 *
 * <p>Sums run over the query's terms in their order and never over entries, so a score is the same
 * to the bit whatever the order in which entries came. Guarded by its own lock.
 */
final class KnowledgeBase {

  private static final double TITLE_WEIGHT = 8;
  private static final double TITLE_NORM = 0.5;
  private static final double TEXT_NORM = 0.6;
  private static final double SATURATION = 3;
  private static final double AGREEMENT = 0.1;
  private static final int MOST_REASONS = 20;

  private record Held(
      KnowledgeEntry entry, int number, int titleLength, int textLength, List<String> terms) {}

  private record Ranked(Held held, double base, double score) {}

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score)
          .reversed()
          .thenComparing(r -> r.held.entry.record().value(), CodePoints::compare);

  private final Map<RecordId, Held> held = new HashMap<>();
  private final List<@Nullable Held> byNumber = new ArrayList<>();
  private KnowledgeTerms terms = new KnowledgeTerms();
  private long titleLengths;
  private long textLengths;

  synchronized void put(KnowledgeEntry entry) {
    Held known = held.get(entry.record());
    if (known != null) {
      if (known.entry.version() > entry.version()) {
        return;
      }
      remove(entry.record());
    }
    add(entry);
  }

  synchronized void remove(RecordId record) {
    Held known = held.remove(record);
    if (known != null) {
      byNumber.set(known.number, null);
      terms.forget(known.terms);
      titleLengths -= known.titleLength;
      textLengths -= known.textLength;
      if (byNumber.size() > 1_000 && byNumber.size() > 2 * held.size()) {
        rebuild();
      }
    }
  }

  synchronized List<KnowledgeHit> search(KnowledgeQuery query) {
    List<KnowledgeQueryTerms.Weighted> wanted =
        KnowledgeQueryTerms.of(query, term -> terms.of(term).live(), held.size());
    double[] scores = new double[byNumber.size()];
    for (KnowledgeQueryTerms.Weighted term : wanted) {
      KnowledgeTerms.Places places = terms.of(term.term());
      for (int i = 0; i < places.size(); i++) {
        Held one = byNumber.get(places.entry(i));
        if (one != null) {
          scores[one.number] += term.weight() * saturated(one, places, i);
        }
      }
    }
    PriorityQueue<Ranked> best = new PriorityQueue<>(BEST_FIRST.reversed());
    for (Held one : byNumber) {
      if (one != null && scores[one.number] > 0 && isWanted(one.entry, query)) {
        double base = scores[one.number];
        best.add(new Ranked(one, base, base * (1 + agreement(one.entry, query))));
        if (best.size() > query.limit()) {
          best.remove();
        }
      }
    }
    List<Ranked> ranked = new ArrayList<>(best);
    ranked.sort(BEST_FIRST);
    return ranked.stream().map(r -> hit(r, query, wanted)).toList();
  }

  private void add(KnowledgeEntry entry) {
    List<String> title = KnowledgeWords.terms(entry.title());
    List<String> text = KnowledgeWords.terms(entry.text());
    int number = byNumber.size();
    Held one = new Held(entry, number, title.size(), text.size(), terms.add(number, title, text));
    byNumber.add(one);
    held.put(entry.record(), one);
    titleLengths += one.titleLength;
    textLengths += one.textLength;
  }

  /** Forgets the places of what was removed. */
  private void rebuild() {
    List<Held> kept = List.copyOf(held.values());
    held.clear();
    byNumber.clear();
    terms = new KnowledgeTerms();
    titleLengths = 0;
    textLengths = 0;
    kept.forEach(one -> add(one.entry));
  }

  private double saturated(Held one, KnowledgeTerms.Places places, int index) {
    double often =
        TITLE_WEIGHT * places.inTitle(index) / norm(TITLE_NORM, one.titleLength, titleLengths)
            + places.inText(index) / norm(TEXT_NORM, one.textLength, textLengths);
    return often * (SATURATION + 1) / (often + SATURATION);
  }

  private double norm(double share, int length, long lengths) {
    return lengths == 0 ? 1 : 1 - share + share * length * held.size() / lengths;
  }

  private static boolean isWanted(KnowledgeEntry entry, KnowledgeQuery query) {
    return query.types().contains(entry.type())
        && (query.audience() == Audience.INTERNAL || entry.audience() == Audience.PUBLIC)
        && !entry.record().equals(query.asking());
  }

  private static double agreement(KnowledgeEntry entry, KnowledgeQuery query) {
    double agreement = isSameCategory(entry, query) ? AGREEMENT : 0;
    return Collections.disjoint(entry.items(), query.items()) ? agreement : agreement + AGREEMENT;
  }

  private static boolean isSameCategory(KnowledgeEntry entry, KnowledgeQuery query) {
    return query.category() != null && query.category().equals(entry.category());
  }

  private KnowledgeHit hit(
      Ranked ranked, KnowledgeQuery query, List<KnowledgeQueryTerms.Weighted> wanted) {
    KnowledgeEntry entry = ranked.held.entry;
    List<Reason> reasons = new ArrayList<>();
    for (KnowledgeQueryTerms.Weighted term : wanted) {
      KnowledgeTerms.Places places = terms.of(term.term());
      int index = places.indexOf(ranked.held.number);
      if (index >= 0) {
        String kind = KnowledgeWords.isCode(term.term()) ? "code" : "term";
        double weight = term.weight() * saturated(ranked.held, places, index);
        reasons.add(new Reason(kind, term.term(), weight));
      }
    }
    String category = entry.category();
    if (category != null && isSameCategory(entry, query)) {
      reasons.add(new Reason("category", category, ranked.base * AGREEMENT));
    }
    query.items().stream()
        .filter(entry.items()::contains)
        .limit(1)
        .forEach(item -> reasons.add(new Reason("item", item, ranked.base * AGREEMENT)));
    reasons.sort(
        Comparator.comparingDouble(Reason::weight)
            .reversed()
            .thenComparing(Reason::what, CodePoints::compare));
    return new KnowledgeHit(
        entry.record(),
        entry.type(),
        ranked.score,
        reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
  }
}
