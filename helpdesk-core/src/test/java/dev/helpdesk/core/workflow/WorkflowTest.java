package dev.helpdesk.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowTest {

  private static Workflow.Builder small() {
    return Workflow.named("small")
        .initial("new")
        .state("new", StateCategory.NEW)
        .state("done", StateCategory.CLOSED)
        .waitingReasons("vendor");
  }

  private static Transition.Builder finish() {
    return Transition.named("finish").from("new").to("done").by(Relation.AGENT);
  }

  @Test
  void a_workflow_that_fits_together_is_built() {
    Workflow workflow = small().transition(finish()).build();
    assertThat(workflow.transition("new", "finish")).isPresent();
    assertThat(workflow.transition("done", "finish")).isEmpty();
    assertThat(workflow.state("new").map(State::category)).contains(StateCategory.NEW);
  }

  @Test
  void every_problem_is_named_with_its_place() {
    Workflow.Builder builder =
        Workflow.named("broken")
            .initial("nowhere")
            .state("new", StateCategory.NEW)
            .state("new", StateCategory.NEW)
            .state(
                "done",
                StateCategory.CLOSED,
                StateTimer.taking("vanish", Duration.ofDays(1)),
                StateTimer.taking("explain", Duration.ofDays(1)))
            .transition(Transition.named("hold").from("new").to("limbo").reasons("boredom"))
            .transition(Transition.named("hold").from("new", "elsewhere").to("done"))
            .transition(
                Transition.named("explain")
                    .from("done")
                    .to("new")
                    .needing(Need.TEXT)
                    .triggeredBy(Trigger.on(Trigger.On.ASSIGNED).whilst("boredom")))
            .transition(Transition.named("pick").from("new").to("done").needing(Need.REASON));
    assertThat(builder.problems().stream().map(WorkflowProblem::path))
        .contains(
            "workflow.states[new]",
            "workflow.initial",
            "workflow.states[done].timers[vanish].transition",
            "workflow.states[done].timers[explain].transition",
            "workflow.transitions[hold].to",
            "workflow.transitions[hold].from",
            "workflow.transitions[hold].reasons",
            "workflow.transitions[explain].triggers",
            "workflow.transitions[pick].reasons");
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("Expected workflow.states[new] to be named once.");
  }

  @Test
  void a_workflow_without_states_or_beginning_is_refused() {
    assertThat(Workflow.named("empty").problems().stream().map(WorkflowProblem::path))
        .containsExactly("workflow.states", "workflow.initial");
  }

  @Test
  void one_name_may_lead_elsewhere_from_another_state() {
    Workflow workflow =
        small()
            .transition(finish())
            .transition(Transition.named("finish").from("done").to("new"))
            .build();
    assertThat(workflow.transition("done", "finish").map(Transition::to)).contains("new");
  }

  @Test
  void a_transition_without_start_or_end_is_refused() {
    assertThatThrownBy(() -> Transition.named("drift").from("new").build())
        .hasMessage("Expected transition.to to be present.");
    assertThatThrownBy(() -> Transition.named("drift").to("new").build())
        .hasMessage("Expected transition.from to be present.");
  }

  @Test
  void a_timer_runs_for_some_time() {
    assertThatThrownBy(() -> StateTimer.reminder("now", Duration.ZERO))
        .hasMessage("Expected timer.after to be more than zero.");
  }

  @Test
  void workflows_are_rebuilt_from_their_parts() {
    Workflow workflow = WorkflowPolicy.defaults().otherwise();
    assertThat(workflow.toBuilder().build()).isEqualTo(workflow).hasSameHashCodeAs(workflow);
    for (Transition transition : workflow.transitions()) {
      assertThat(transition.toBuilder().build())
          .isEqualTo(transition)
          .hasSameHashCodeAs(transition);
    }
    assertThat(small().transition(finish()).build())
        .isNotEqualTo(small().transition(finish().by(Relation.CONTACT)).build());
  }

  @Test
  void a_kind_may_have_a_workflow_of_its_own() {
    Workflow own = small().transition(finish()).build();
    WorkflowPolicy policy = WorkflowPolicy.defaults().toBuilder().workflow("order", own).build();
    assertThat(policy.workflow("order")).isEqualTo(own);
    assertThat(policy.workflow("incident")).isEqualTo(WorkflowPolicy.defaults().otherwise());
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(policy).isNotEqualTo(WorkflowPolicy.defaults());
  }

  @Test
  void the_eight_steps_reach_every_state_and_from_each_an_end() {
    Workflow workflow = WorkflowPolicy.defaults().otherwise();
    Set<String> all = workflow.states().stream().map(State::name).collect(Collectors.toSet());
    assertThat(reached(workflow, workflow.initial())).isEqualTo(all);
    for (String state : all) {
      assertThat(reached(workflow, state)).as(state).containsAnyOf("closed", "cancelled");
    }
  }

  private static Set<String> reached(Workflow workflow, String start) {
    Set<String> reached = new HashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (Transition transition : workflow.leaving(open.pop())) {
        if (reached.add(transition.to())) {
          open.push(transition.to());
        }
      }
    }
    return reached;
  }
}
