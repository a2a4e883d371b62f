package dev.helpdesk.core.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something about a ticket that rules ask for, and the values that a ticket can have in it. The
 * empty value is for tickets that have none, or one that no rule names.
 *
 * @param closed the values there are, or none when a ticket may have any
 * @param isClosed whether those are all
 * @param canLack whether a ticket may be without
 * @param path whether a value is also meant by what it lies under, steps ending at a slash
 */
record Facet(List<String> closed, boolean isClosed, boolean canLack, boolean path) {

  static final String NONE = "";

  Facet {
    closed = List.copyOf(closed);
  }

  /** One with a fixed list of values. */
  static Facet of(List<String> values, boolean canLack) {
    return new Facet(values, true, canLack, false);
  }

  /** One with any values. */
  static Facet any() {
    return new Facet(List.of(), false, true, false);
  }

  /** One of paths: any, or those of a list. */
  static Facet paths(List<String> values, boolean closed) {
    return new Facet(values, closed, true, true);
  }

  /** The values that have to be told apart for rules that ask so. */
  List<String> values(List<Set<String>> asked) {
    Set<String> values = new LinkedHashSet<>();
    if (canLack) {
      values.add(NONE);
    }
    values.addAll(closed);
    if (!isClosed) {
      asked.forEach(values::addAll);
    }
    return List.copyOf(values);
  }

  /** Tells whether a value is meant by a rule that asks so; none asked for means any. */
  boolean means(Set<String> asked, String value) {
    if (asked.isEmpty()) {
      return true;
    }
    return asked.contains(value)
        || (path && asked.stream().anyMatch(prefix -> value.startsWith(prefix + "/")));
  }
}
