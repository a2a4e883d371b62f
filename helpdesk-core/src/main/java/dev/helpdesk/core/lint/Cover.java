package dev.helpdesk.core.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Finds out whether some rules mean every ticket that another rule means. Exact: a ticket is left
 * over, or there is none; beyond a bound of work it says neither.
 */
final class Cover {

  /** Steps of work after which a question is left open. */
  private static final int MOST = 200_000;

  /** Other rules at once beyond which a question is left open. */
  private static final int MOST_OTHERS = 400;

  /** What was found out. */
  enum Verdict {
    /** The other rules mean all of its tickets. */
    COVERED,
    /** Some ticket is left over. */
    LEFT,
    /** It would take too long to tell. */
    OPEN
  }

  /**
   * What was found out, and a ticket that is left over.
   *
   * @param verdict what was found out
   * @param ticket its value in each facet, where one is left over; otherwise empty
   */
  record Result(Verdict verdict, List<String> ticket) {}

  private final List<Facet> facets;
  private final List<List<String>> values = new ArrayList<>();
  private int left = MOST;

  private Cover(List<Facet> facets, List<List<Set<String>>> rules) {
    this.facets = facets;
    for (int i = 0; i < facets.size(); i++) {
      List<Set<String>> asked = new ArrayList<>();
      for (List<Set<String>> rule : rules) {
        asked.add(rule.get(i));
      }
      values.add(facets.get(i).values(asked));
    }
  }

  /**
   * Looks for a ticket that a rule means and none of some others.
   *
   * @param facets what rules ask for
   * @param rule for each facet the values of which a ticket has to have one; none for any
   * @param others the other rules, told likewise
   */
  static Result of(List<Facet> facets, List<Set<String>> rule, List<List<Set<String>>> others) {
    return ofBoth(facets, rule, rule, others);
  }

  /** Looks for a ticket that both of two rules mean and none of some others. */
  static Result ofBoth(
      List<Facet> facets,
      List<Set<String>> one,
      List<Set<String>> two,
      List<List<Set<String>>> others) {
    List<List<Set<String>>> near =
        others.stream().filter(other -> isNear(facets, one, two, other)).toList();
    List<List<Set<String>>> all = new ArrayList<>(near);
    all.add(one);
    all.add(two);
    Cover cover = new Cover(facets, all);
    BitSet[] box = cover.box(one);
    BitSet[] second = cover.box(two);
    for (int i = 0; i < box.length; i++) {
      box[i].and(second[i]);
    }
    List<BitSet[]> boxes = new ArrayList<>();
    for (List<Set<String>> other : near) {
      BitSet[] more = cover.box(other);
      if (!isApart(box, more)) {
        boxes.add(more);
      }
    }
    return boxes.size() > MOST_OTHERS
        ? new Result(Verdict.OPEN, List.of())
        : cover.search(box, boxes, 0);
  }

  /**
   * Tells whether another rule can matter. Where a ticket may have any value and the rule asks for
   * none, those that ask for one are needless: what means the tickets without any value of theirs
   * doesn't ask for one, and so means the others as well.
   */
  private static boolean isNear(
      List<Facet> facets, List<Set<String>> one, List<Set<String>> two, List<Set<String>> other) {
    for (int i = 0; i < facets.size(); i++) {
      Set<String> asked = other.get(i);
      Facet facet = facets.get(i);
      boolean free = one.get(i).isEmpty() && two.get(i).isEmpty();
      if (!asked.isEmpty()
          && ((free && !facet.isClosed())
              || (!facet.path() && (isApart(one.get(i), asked) || isApart(two.get(i), asked))))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApart(Set<String> one, Set<String> other) {
    return !one.isEmpty() && Collections.disjoint(one, other);
  }

  /** A ticket that a rule means; none when it means no ticket at all. */
  static Result any(List<Facet> facets, List<Set<String>> rule) {
    return of(facets, rule, List.of());
  }

  private BitSet[] box(List<Set<String>> rule) {
    BitSet[] box = new BitSet[facets.size()];
    for (int i = 0; i < box.length; i++) {
      box[i] = new BitSet();
      List<String> known = values.get(i);
      for (int v = 0; v < known.size(); v++) {
        box[i].set(v, facets.get(i).means(rule.get(i), known.get(v)));
      }
    }
    return box;
  }

  private Result search(BitSet[] box, List<BitSet[]> others, int from) {
    if (isEmpty(box)) {
      return new Result(Verdict.COVERED, List.of());
    }
    int next = from;
    while (next < others.size() && isApart(box, others.get(next))) {
      next++;
    }
    if (--left < 0) {
      return new Result(Verdict.OPEN, List.of());
    }
    if (next == others.size()) {
      return new Result(Verdict.LEFT, first(box));
    }
    BitSet[] other = others.get(next);
    BitSet[] rest = box.clone();
    for (int i = 0; i < rest.length; i++) {
      BitSet outside = (BitSet) rest[i].clone();
      outside.andNot(other[i]);
      if (!outside.isEmpty()) {
        BitSet[] piece = rest.clone();
        piece[i] = outside;
        Result found = search(piece, others, next + 1);
        if (found.verdict() != Verdict.COVERED) {
          return found;
        }
        BitSet inside = (BitSet) rest[i].clone();
        inside.and(other[i]);
        rest[i] = inside;
      }
    }
    return new Result(Verdict.COVERED, List.of());
  }

  private static boolean isEmpty(BitSet[] box) {
    for (BitSet each : box) {
      if (each.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isApart(BitSet[] one, BitSet[] other) {
    for (int i = 0; i < one.length; i++) {
      if (!one[i].intersects(other[i])) {
        return true;
      }
    }
    return false;
  }

  private List<String> first(BitSet[] box) {
    List<String> ticket = new ArrayList<>();
    for (int i = 0; i < box.length; i++) {
      ticket.add(values.get(i).get(box[i].nextSetBit(0)));
    }
    return ticket;
  }
}
