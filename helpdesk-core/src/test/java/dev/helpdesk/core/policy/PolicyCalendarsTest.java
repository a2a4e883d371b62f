package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyCalendarsTest {

  @Test
  void a_calendar_that_limits_reopening_is_one_that_the_policy_names() {
    Policy policy = Policy.defaults();
    Workflow plain = policy.workflow().otherwise();
    Workflow.Builder builder = Workflow.named(plain.name()).initial(plain.initial());
    for (State state : plain.states()) {
      builder.state(
          state.name().equals("closed")
              ? state.reopenWithin(ReopenWindow.of(Duration.ofHours(8)).by("moon"))
              : state);
    }
    plain.transitions().forEach(builder::transition);
    plain.reasons().forEach(builder::reason);

    Policy limited =
        policy.toBuilder().workflow(WorkflowPolicy.builder(builder.build()).build()).build();

    assertThat(PolicyCalendars.of(limited))
        .containsEntry("moon", "workflow.closed.reopenWithin.calendar");
  }
}
