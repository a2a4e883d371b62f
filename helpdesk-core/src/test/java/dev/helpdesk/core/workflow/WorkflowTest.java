package dev.helpdesk.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            .state(
                new State("open", StateCategory.ACTIVE, List.of())
                    .reopenWithin(ReopenWindow.of(Duration.ofDays(1))))
            .waitingReasons("twice", "twice")
            .transition(Transition.named("hold").from("new").to("limbo").reasons("boredom"))
            .transition(Transition.named("hold").from("new", "elsewhere").to("done"))
            .transition(
                Transition.named("explain")
                    .from("done")
                    .to("new")
                    .needing(Need.TEXT)
                    .triggeredBy(Trigger.on(Trigger.On.ASSIGNED).whilst("boredom")))
            .transition(Transition.named("pick").from("new").to("done").needing(Need.REASON));
    assertThat(builder.problems().stream().map(each -> each.code() + " " + each.path()))
        .containsExactly(
            "workflow.state-unknown /initial",
            "workflow.name-repeated /states/1/name",
            "workflow.transition-unknown /states/2/timers/0/transition",
            "workflow.timer-needs /states/2/timers/1/transition",
            "workflow.reopen-open /states/3/reopenWithin",
            "workflow.state-unknown /transitions/0/to",
            "workflow.reason-unknown /transitions/0/reasons/0",
            "workflow.transition-repeated /transitions/1/from/0",
            "workflow.state-unknown /transitions/1/from/1",
            "workflow.reason-unknown /transitions/2/triggers/0/whileReason",
            "workflow.trigger-needs /transitions/2/triggers",
            "workflow.reasons-missing /transitions/3/reasons",
            "workflow.name-repeated /reasons/1/name");
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("Expected workflow/initial to be one of the states.");
  }

  @Test
  void a_workflow_without_states_or_beginning_is_refused() {
    assertThat(Workflow.named("empty").problems())
        .containsExactly(
            new WorkflowProblem("workflow.initial-missing", "/initial", "present"),
            new WorkflowProblem("workflow.too-few", "/states", "1 to 100 states"));
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
    Workflow workflow = Policy.defaults().workflow().otherwise();
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
    WorkflowPolicy policy = Policy.defaults().workflow().toBuilder().workflow("order", own).build();
    assertThat(policy.workflow("order")).isEqualTo(own);
    assertThat(policy.workflow("incident")).isEqualTo(Policy.defaults().workflow().otherwise());
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(policy).isNotEqualTo(Policy.defaults().workflow());
  }

  @Test
  void workflows_of_a_policy_stand_once_in_the_order_given() {
    Workflow own = small().transition(finish()).build();
    Workflow base = small().name("base").build();
    WorkflowPolicy policy =
        WorkflowPolicy.builder(own).workflow(base).workflow("a", own).workflow("b", own).build();
    assertThat(policy.workflows()).containsExactly(own, base);
    assertThat(policy.named("base")).isEqualTo(base);
    assertThat(policy.named("none")).isNull();
    assertThat(policy.toBuilder().build()).isEqualTo(policy);
    assertThat(policy.toBuilder().withoutKind("b").build().byKind()).containsOnlyKeys("a");
  }

  @Test
  void a_workflow_is_replaced_by_its_name_for_all_that_have_it() {
    Workflow own = small().build();
    Workflow changed = own.toBuilder().transition(finish()).build();
    WorkflowPolicy policy = WorkflowPolicy.builder(own).workflow("a", own).build();
    assertThat(policy.toBuilder().replace(changed).build())
        .isEqualTo(WorkflowPolicy.builder(changed).workflow("a", changed).build());
    assertThatThrownBy(() -> policy.toBuilder().workflow("b", changed).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("Expected workflow/workflows/1/name to be named once.");
  }

  @Test
  void a_policy_names_workflows_that_it_has() {
    Map<String, String> kinds = Map.of("a/b", "none");
    assertThat(WorkflowPolicy.problems(List.of(small().build()), "other", kinds))
        .extracting(WorkflowProblem::code, WorkflowProblem::path)
        .containsExactly(
            tuple("workflow.workflow-unknown", "/otherwise"),
            tuple("workflow.workflow-unknown", "/kinds/a~1b"));
  }

  @Test
  void a_workflow_starts_from_another_and_changes_parts_by_their_names() {
    Workflow base =
        small()
            .state("held", StateCategory.WAITING)
            .transition(finish().from("held").reasons("vendor"))
            .transition(
                Transition.named("hold")
                    .from("new")
                    .to("held")
                    .needing(Need.REASON)
                    .reasons("vendor"))
            .transition(Transition.named("resume").from("held").to("new"))
            .build();

    Workflow without = base.toBuilder().withoutState("held").withoutReason("vendor").build();
    assertThat(without)
        .isEqualTo(
            Workflow.named("small")
                .initial("new")
                .state("new", StateCategory.NEW)
                .state("done", StateCategory.CLOSED)
                .transition(finish())
                .build());

    Workflow replaced =
        base.toBuilder()
            .name("other")
            .withoutTransition("hold")
            .replace(new State("held", StateCategory.ACTIVE, List.of()))
            .replace(Transition.named("finish").from("new").to("held"))
            .replace(Transition.named("begin").from("held").to("new"))
            .replace(new Reason("vendor", Reason.Effect.VOID))
            .build();
    assertThat(replaced.name()).isEqualTo("other");
    assertThat(replaced.states()).extracting(State::name).containsExactly("new", "done", "held");
    assertThat(replaced.state("held").map(State::category)).contains(StateCategory.ACTIVE);
    assertThat(replaced.transitions())
        .extracting(Transition::name)
        .containsExactly("finish", "resume", "begin");
    assertThat(replaced.reasons()).containsExactly(new Reason("vendor", Reason.Effect.VOID));
  }

  @Test
  void the_eight_steps_reach_every_state_and_from_each_an_end() {
    Workflow workflow = Policy.defaults().workflow().otherwise();
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
