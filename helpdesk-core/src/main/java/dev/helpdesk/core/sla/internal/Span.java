package dev.helpdesk.core.sla.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of the time line, never empty.
 *
 * @param from first instant
 * @param to end, exclusive
 */
record Span(Instant from, Instant to) {

  /** Returns what lies in any of them, in order, apart and not touching. */
  static List<Span> union(List<Span> spans) {
    if (spans.size() < 2) {
      return spans;
    }
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::from));
    List<Span> apart = new ArrayList<>();
    Span last = sorted.get(0);
    for (Span next : sorted.subList(1, sorted.size())) {
      if (next.from().isAfter(last.to())) {
        apart.add(last);
        last = next;
      } else if (next.to().isAfter(last.to())) {
        last = new Span(last.from(), next.to());
      }
    }
    apart.add(last);
    return List.copyOf(apart);
  }

  /** Returns what of this lies in none of those, which are in order and apart. */
  List<Span> without(List<Span> others) {
    List<Span> left = new ArrayList<>();
    Instant cursor = from;
    for (Span other : others) {
      Instant until = other.from().isBefore(to) ? other.from() : to;
      if (cursor.isBefore(until)) {
        left.add(new Span(cursor, until));
      }
      cursor = other.to().isAfter(cursor) ? other.to() : cursor;
    }
    if (cursor.isBefore(to)) {
      left.add(new Span(cursor, to));
    }
    return left;
  }
}
