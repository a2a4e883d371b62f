package dev.helpdesk.core.workflow;

import dev.helpdesk.core.event.StateCategory;
import java.util.List;

/**
 * What somebody may do with a ticket now.
 *
 * @param transition name of the transition to take
 * @param to the state it leads to
 * @param category what that state means
 * @param needs what has to be given along with it
 * @param reasons the reasons that can be given; empty when it takes none
 * @param missing names of the fields that must have a value before it can be taken, and have none
 * @param unmet what has yet to hold before it is possible; empty when it is possible now
 */
public record Action(
    String transition,
    String to,
    StateCategory category,
    List<Need> needs,
    List<String> reasons,
    List<String> missing,
    List<Unmet> unmet) {

  /** Copies the lists. */
  public Action {
    needs = List.copyOf(needs);
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    unmet = List.copyOf(unmet);
  }

  /** Tells whether nothing but what it needs stands in its way. */
  public boolean isPossible() {
    return unmet.isEmpty();
  }
}
