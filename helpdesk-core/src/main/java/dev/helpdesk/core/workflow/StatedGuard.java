package dev.helpdesk.core.workflow;

import dev.helpdesk.core.view.RecordView;
import java.util.function.Predicate;

/** A guard of the host with a condition of its own. */
record StatedGuard(String condition, Predicate<RecordView> rule) implements HostGuard {

  @Override
  public boolean holds(RecordView ticket) {
    return rule.test(ticket);
  }
}
