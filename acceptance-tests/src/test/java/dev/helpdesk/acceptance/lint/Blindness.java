package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Faults planted in the linter, as it were: it is shown a policy without what it would overlook,
 * and held against the engine, which runs the whole one.
 */
enum Blindness {
  TRIGGERS {
    @Override
    Policy without(Policy policy) {
      return transitions(policy, each -> rebuilt(each, List.of(), true, true));
    }
  },
  REASONS_OF_TRIGGERS {
    @Override
    Policy without(Policy policy) {
      return transitions(
          policy,
          each ->
              rebuilt(
                  each,
                  each.triggers().stream().map(trigger -> Trigger.on(trigger.on())).toList(),
                  true,
                  true));
    }
  },
  GUARDS {
    @Override
    Policy without(Policy policy) {
      return transitions(policy, each -> rebuilt(each, each.triggers(), false, true));
    }
  },
  THE_REQUESTER {
    @Override
    Policy without(Policy policy) {
      return transitions(policy, each -> rebuilt(each, each.triggers(), true, false));
    }
  },
  TIMES_OF_TIMERS {
    @Override
    Policy without(Policy policy) {
      return states(
          policy,
          state ->
              new State(
                  state.name(),
                  state.category(),
                  state.timers().stream()
                      .map(
                          timer ->
                              new StateTimer(
                                  timer.name(),
                                  state.timers().get(0).after(),
                                  null,
                                  timer.transition()))
                      .toList(),
                  state.reopenWithin()));
    }
  },
  TIMES_FOR_REOPENING {
    @Override
    Policy without(Policy policy) {
      return states(policy, state -> state.reopenWithin(null));
    }
  },
  REQUIRED_FIELDS {
    @Override
    Policy without(Policy policy) {
      IntakePolicy intake =
          policy.intake().toBuilder().kind(TicketKind.of("incident", "INC")).build();
      return policy.toBuilder().intake(intake).build();
    }
  },
  MESSAGES_AFTER_THE_END {
    @Override
    Policy without(Policy policy) {
      return policy.toBuilder()
          .conversation(policy.conversation().toBuilder().writableAfterEnd(true).build())
          .build();
    }
  };

  /** The policy as a linter sees it that overlooks something. */
  abstract Policy without(Policy policy);

  private static Policy transitions(Policy policy, UnaryOperator<Transition> changed) {
    Workflow whole = policy.workflow().otherwise();
    Workflow.Builder builder = Workflow.named(whole.name()).initial(whole.initial());
    whole.states().forEach(builder::state);
    whole.reasons().forEach(builder::reason);
    whole.transitions().forEach(each -> builder.transition(changed.apply(each)));
    return with(policy, builder);
  }

  private static Policy states(Policy policy, UnaryOperator<State> changed) {
    Workflow whole = policy.workflow().otherwise();
    Workflow.Builder builder = Workflow.named(whole.name()).initial(whole.initial());
    whole.states().forEach(each -> builder.state(changed.apply(each)));
    whole.reasons().forEach(builder::reason);
    whole.transitions().forEach(builder::transition);
    return with(policy, builder);
  }

  private static Policy with(Policy policy, Workflow.Builder workflow) {
    WorkflowPolicy section = policy.workflow().toBuilder().otherwise(workflow.build()).build();
    return policy.toBuilder().workflow(section).build();
  }

  private static Transition rebuilt(
      Transition whole, List<Trigger> triggers, boolean guarded, boolean requesters) {
    Transition.Builder builder =
        Transition.named(whole.name())
            .from(whole.from())
            .to(whole.to())
            .needing(whole.needs())
            .reasons(whole.reasons())
            .causing(whole.effects())
            .triggeredBy(triggers)
            .by(
                whole.relations().stream()
                    .filter(relation -> requesters || relation != Relation.REQUESTER)
                    .toList());
    return (guarded ? builder.guardedBy(whole.guards()) : builder).build();
  }
}
