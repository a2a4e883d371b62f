package dev.helpdesk.lab.replay;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a policy timers: clocks with warnings, a reminder on hold, and closing by itself.
 *
 * <p>Shows that it makes no difference how often what is due is processed.
 */
final class Timed {

  private static final Duration REMINDER = Duration.ofDays(2);
  private static final Duration CLOSING = Duration.ofDays(5);
  private static final Duration RESPONSE = Duration.ofHours(4);
  private static final Duration RESOLUTION = Duration.ofHours(40);

  private Timed() {}

  /** Returns the policy with timers. */
  static Policy policy(Policy policy) {
    Agreement agreement =
        Agreement.of("around the clock")
            .target("first-response", RESPONSE)
            .target("resolution", RESOLUTION)
            .warnings(List.of(50, 75))
            .build();
    SlaPolicy sla =
        SlaPolicy.builder()
            .metric(Metric.firstResponse("first-response").build())
            .metric(Metric.resolution("resolution").pauseIn(StateCategory.WAITING).build())
            .agreement(agreement)
            .rule(AgreementRule.everything("everything", agreement.id()))
            .build();
    WorkflowPolicy workflow =
        WorkflowPolicy.builder(workflow(policy.workflow().otherwise())).build();
    return policy.toBuilder().sla(sla).workflow(workflow).build();
  }

  private static Workflow workflow(Workflow plain) {
    Workflow.Builder builder = Workflow.named(plain.name()).initial(plain.initial());
    for (State state : plain.states()) {
      List<StateTimer> timers = new ArrayList<>(state.timers());
      timers.addAll(timers(plain, state));
      builder.state(new State(state.name(), state.category(), timers, state.reopenWithin()));
    }
    plain.transitions().forEach(builder::transition);
    plain.reasons().forEach(builder::reason);
    return builder.build();
  }

  private static List<StateTimer> timers(Workflow workflow, State state) {
    if (!state.timers().isEmpty()) {
      return List.of();
    }
    if (state.category() == StateCategory.WAITING) {
      return List.of(StateTimer.reminder("still waiting", REMINDER));
    }
    if (state.category() != StateCategory.RESOLVED) {
      return List.of();
    }
    return workflow.leaving(state.name()).stream()
        .filter(transition -> closes(workflow, transition) && transition.needs().isEmpty())
        .map(transition -> StateTimer.taking(transition.name(), CLOSING))
        .limit(1)
        .toList();
  }

  private static boolean closes(Workflow workflow, Transition transition) {
    return workflow.state(transition.to()).map(State::category).orElse(StateCategory.ACTIVE)
        == StateCategory.CLOSED;
  }
}
