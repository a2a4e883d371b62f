package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.model.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * What a record remembers of its stay in the present state.
 *
 * @param fired names of the timers that ran out since it came there, in order
 */
public record WorkflowState(List<String> fired) {

  /** Just arrived. */
  public static final WorkflowState ARRIVED = new WorkflowState(List.of());

  /** Refuses null. */
  public WorkflowState {
    fired = Check.list(fired, "fired", 1_000);
  }

  /** Returns the state after a timer ran out. */
  WorkflowState withFired(String timer) {
    if (fired.contains(timer) || fired.size() == 1_000) {
      return this;
    }
    List<String> more = new ArrayList<>(fired);
    more.add(timer);
    return new WorkflowState(more);
  }
}
