package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.AnyGuard;
import dev.helpdesk.core.workflow.NamedGuard;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a policy that names a guard which the host didn't register. */
final class GuardCheck {

  private GuardCheck() {}

  static @Nullable Refusal unknown(WorkflowPolicy policy, Situation situation) {
    for (int w = 0; w < policy.workflows().size(); w++) {
      Workflow workflow = policy.workflows().get(w);
      for (int t = 0; t < workflow.transitions().size(); t++) {
        String path = "document/workflow/workflows/" + w + "/transitions/" + t + "/guards/";
        Refusal refusal = unknown(workflow.transitions().get(t).guards(), path, situation);
        if (refusal != null) {
          return refusal;
        }
      }
    }
    return null;
  }

  private static @Nullable Refusal unknown(
      List<AnyGuard> guards, String path, Situation situation) {
    for (int i = 0; i < guards.size(); i++) {
      if (!guards.get(i).match(guard -> true, named -> isKnown(named, situation))) {
        return new Refusal(
            "workflow.guard-unknown",
            path + i,
            "a guard that the host registered",
            List.copyOf(situation.ask(new Question.KnownGuards())));
      }
    }
    return null;
  }

  private static boolean isKnown(NamedGuard guard, Situation situation) {
    return situation.ask(new Question.KnownGuards()).contains(guard.name());
  }
}
