package dev.helpdesk.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowDrawingTest {

  @Test
  void a_workflow_draws_itself() {
    Workflow workflow =
        Workflow.named("small")
            .initial("new")
            .state("new", StateCategory.NEW, StateTimer.taking("finish", Duration.ofHours(2)))
            .state("done", StateCategory.CLOSED)
            .transition(Transition.named("finish").from("new").to("done"))
            .transition(Transition.named("again").from("new", "done").to("new"))
            .build();
    assertThat(WorkflowDrawing.mermaid(workflow))
        .isEqualTo(
            """
            stateDiagram-v2
              state "new" as s1
              state "done" as s2
              [*] --> s1
              s1 --> s2 : finish after PT2H
              s1 --> s1 : again
              s2 --> s1 : again
              s2 --> [*]
            """);
  }

  @Test
  void no_name_can_act_in_the_diagram() {
    Workflow workflow =
        Workflow.named("hostile")
            .initial("a\" as x <script>")
            .state("a\" as x <script>", StateCategory.NEW)
            .transition(
                Transition.named("go: %% {x}").from("a\" as x <script>").to("a\" as x <script>"))
            .build();
    assertThat(WorkflowDrawing.mermaid(workflow))
        .contains("state \"a#34; as x #60;script#62;\" as s1")
        .contains(" : go#58; #37;#37; #123;x#125;\n");
  }

  @Test
  void the_same_workflow_gives_the_same_text() {
    assertThat(WorkflowDrawing.mermaid(Policy.defaults().workflow().otherwise()))
        .isEqualTo(WorkflowDrawing.mermaid(Policy.defaults().workflow().otherwise()))
        .contains("state \"awaiting-conformity\" as s7")
        .contains("s7 --> s9 : auto-close after PT120H");
  }
}
