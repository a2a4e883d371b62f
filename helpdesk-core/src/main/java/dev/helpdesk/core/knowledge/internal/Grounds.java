package dev.helpdesk.core.knowledge.internal;

import dev.helpdesk.spi.knowledge.KnowledgeHit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums up why something resembles a ticket, kind by kind, such as {@code term x3 12.4}.
 *
 * <p>Never the words themselves: they come from texts that can be erased, and events can't.
 */
final class Grounds {

  private static final int KINDS = 20;

  private final String kind;
  private int count;
  private double weight;

  private Grounds(String kind) {
    this.kind = kind;
  }

  /** Returns the kinds with how many there are of each and their weight, the weightiest first. */
  static List<String> of(List<KnowledgeHit.Reason> reasons) {
    Map<String, Grounds> kinds = new TreeMap<>();
    for (KnowledgeHit.Reason reason : reasons) {
      kinds.computeIfAbsent(reason.kind(), Grounds::new).add(reason.weight());
    }
    List<Grounds> sorted = new ArrayList<>(kinds.values());
    sorted.sort(Comparator.comparingDouble((Grounds each) -> each.weight).reversed());
    return sorted.stream().limit(KINDS).map(Grounds::text).toList();
  }

  private void add(double more) {
    count++;
    weight += Double.isFinite(more) ? more : 0;
  }

  private String text() {
    double bounded = Math.max(-1e12, Math.min(1e12, weight));
    String rounded =
        BigDecimal.valueOf(bounded).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    return kind + (count == 1 ? " " : " x" + count + " ") + rounded;
  }
}
