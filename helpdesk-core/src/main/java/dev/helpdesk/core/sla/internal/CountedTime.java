package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Arithmetic on the open time of a calendar less what is excluded, which is in order and apart. */
final class CountedTime {

  private CountedTime() {}

  /** Returns what counts from one instant up to another; zero when that is not the later one. */
  static Duration between(BusinessTime time, List<Span> excluded, Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    if (excluded.isEmpty()) {
      return time.between(from, to);
    }
    Duration sum = Duration.ZERO;
    for (Span span : new Span(from, to).without(excluded)) {
      sum = sum.plus(time.between(span.from(), span.to()));
    }
    return sum;
  }

  /**
   * Returns the earliest instant by which that much has counted since the start.
   *
   * @throws NoBusinessTimeException when there is not that much left
   */
  static Instant add(BusinessTime time, List<Span> excluded, Instant from, Duration amount) {
    if (amount.isZero()) {
      return from;
    }
    Instant cursor = from;
    Duration rest = amount;
    for (Span span : excluded) {
      if (cursor.isBefore(span.from())) {
        Duration open = time.between(cursor, span.from());
        if (rest.compareTo(open) <= 0) {
          return time.add(cursor, rest);
        }
        rest = rest.minus(open);
      }
      cursor = span.to().isAfter(cursor) ? span.to() : cursor;
    }
    return time.add(cursor, rest);
  }

  /**
   * Returns the first instant, at or after this one, that counts.
   *
   * @throws NoBusinessTimeException when there is none
   */
  static Instant nextOpen(BusinessTime time, List<Span> excluded, Instant at) {
    Instant open = time.nextOpen(at);
    for (Span span : excluded) {
      if (!open.isBefore(span.from()) && open.isBefore(span.to())) {
        open = time.nextOpen(span.to());
      }
    }
    return open;
  }
}
