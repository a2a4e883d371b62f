package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.workflow.Reason;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds reasons that nobody gives, and reasons that don't fit what they are given for. */
final class ReasonLint {

  private ReasonLint() {}

  static void inspect(Linted.OneWorkflow one, Findings findings) {
    Workflow workflow = one.workflow();
    Map<String, Reason.Effect> effects = new HashMap<>();
    workflow.reasons().forEach(reason -> effects.put(reason.name(), reason.effect()));
    for (int i = 0; i < workflow.transitions().size(); i++) {
      Transition transition = workflow.transitions().get(i);
      List<String> reasons = transition.reasons();
      for (int j = 0; j < reasons.size(); j++) {
        Reason.Effect effect = effects.get(reasons.get(j));
        if (effect != null && !fits(effect, workflow, transition)) {
          findings.add(
              WorkflowFinding.REASON_EFFECT,
              one.transition(i).in("reasons").at(j),
              "Reason "
                  + reasons.get(j)
                  + ", which is "
                  + effect
                  + ", is given for "
                  + transition.name()
                  + ", which leads to "
                  + transition.to()
                  + ".");
        }
      }
    }
    unused(one, findings);
  }

  private static boolean fits(Reason.Effect effect, Workflow workflow, Transition transition) {
    StateCategory category =
        workflow.state(transition.to()).map(State::category).orElse(StateCategory.ACTIVE);
    return switch (effect) {
      case WAITING -> Life.isOpen(category);
      case VOID -> !Life.isOpen(category);
    };
  }

  private static void unused(Linted.OneWorkflow one, Findings findings) {
    List<Reason> reasons = one.workflow().reasons();
    for (int i = 0; i < reasons.size(); i++) {
      String name = reasons.get(i).name();
      if (one.workflow().transitions().stream()
          .noneMatch(transition -> transition.reasons().contains(name))) {
        findings.add(
            WorkflowFinding.REASON_UNUSED,
            one.place().in("reasons").at(i),
            "No transition takes reason " + name + ".");
      }
    }
  }
}
