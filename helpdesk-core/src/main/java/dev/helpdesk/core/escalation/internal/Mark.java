package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.model.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * That something came about, and when last.
 *
 * @param name a rule that fired, or a metric with its threshold
 * @param since when
 */
public record Mark(String name, Since since) {

  /** Refuses null. */
  public Mark {
    Check.present(name, "name");
    Check.present(since, "since");
  }

  static List<Mark> set(List<Mark> marks, String name, Since since) {
    List<Mark> next = new ArrayList<>(marks);
    next.removeIf(mark -> mark.name().equals(name));
    next.add(new Mark(name, since));
    return next;
  }
}
