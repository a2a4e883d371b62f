package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.Transition;
import java.util.List;

/** Finds transitions of one name that might be one transition. */
final class TwinLint {

  private TwinLint() {}

  static void inspect(Linted.OneWorkflow one, Findings findings) {
    List<Transition> all = one.workflow().transitions();
    for (int i = 0; i < all.size(); i++) {
      Transition later = all.get(i);
      if (all.subList(0, i).stream().anyMatch(earlier -> areTwins(earlier, later))) {
        findings.add(
            WorkflowFinding.TRANSITION_TWIN,
            one.transition(i),
            "Another transition " + later.name() + " differs in the states that it leaves alone.");
      }
    }
  }

  private static boolean areTwins(Transition earlier, Transition later) {
    return earlier.name().equals(later.name())
        && earlier.equals(later.toBuilder().leaving(earlier.from()).build());
  }
}
