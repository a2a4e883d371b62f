package dev.helpdesk.acceptance.jdbc;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** All that a failure says. */
final class Texts {

  /** Stands in every field that a person fills. */
  static final String CANARY = "canary-5f1e";

  private Texts() {}

  /** Returns the texts of a failure, of its causes and of what was suppressed. */
  static String of(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>();
    left.add(failure);
    StringBuilder all = new StringBuilder();
    while (!left.isEmpty()) {
      Throwable next = left.remove();
      if (seen.add(next)) {
        all.append(next).append('\n');
        Collections.addAll(left, next.getSuppressed());
        if (next.getCause() != null) {
          left.add(next.getCause());
        }
      }
    }
    return all.toString();
  }
}
