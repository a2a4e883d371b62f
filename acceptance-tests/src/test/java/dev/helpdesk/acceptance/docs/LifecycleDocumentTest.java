package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.Workflow;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever changes the default workflow copies what these tests expect into the document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LifecycleDocumentTest {

  private final Workflow workflow = Policy.defaults().workflow().workflow("incident");
  private final Document document = Document.read("lifecycle.md");

  @Test
  void the_diagram_is_the_default_workflow() {
    assertThat(document.block("diagram")).isEqualTo(LifecycleBlocks.diagram(workflow));
  }

  @Test
  void the_table_has_every_state() {
    assertThat(document.block("states")).isEqualTo(LifecycleBlocks.states(workflow));
  }

  @Test
  void the_table_has_every_transition() {
    assertThat(document.block("transitions")).isEqualTo(LifecycleBlocks.transitions(workflow));
  }

  @Test
  void the_list_has_every_reason() {
    assertThat(document.block("reasons")).isEqualTo(LifecycleBlocks.reasons(workflow));
  }
}
