package dev.helpdesk.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyLinterTest {

  @Test
  void the_default_policy_has_no_findings() {
    assertThat(PolicyLinter.usual().lint(Policy.defaults()).findings()).isEmpty();
  }

  @Test
  void a_state_that_nothing_leads_to_is_found_where_it_stands() {
    Workflow workflow =
        Workflow.named("with an island")
            .initial("open")
            .state("open", StateCategory.NEW)
            .state("island", StateCategory.ACTIVE)
            .state("closed", StateCategory.CLOSED)
            .transition(
                Transition.named("close").from("open", "island").to("closed").by(Relation.AGENT))
            .build();
    Policy policy =
        Policy.defaults().toBuilder().workflow(WorkflowPolicy.builder(workflow).build()).build();

    LintReport report = PolicyLinter.usual().lint(policy);

    assertThat(report.errors())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("workflow.state-unreachable");
              assertThat(finding.pointer()).isEqualTo("/workflow/workflows/0/states/1");
              assertThat(finding.sentence()).contains("island");
            });
    assertThat(report.isSound()).isFalse();
  }

  @Test
  void every_kind_of_finding_has_one_code_and_says_what_it_means() {
    assertThat(FindingCode.all()).extracting(FindingCode::code).doesNotHaveDuplicates();
    assertThat(FindingCode.all())
        .allSatisfy(
            kind -> {
              assertThat(kind.code()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
              assertThat(kind.meaning()).endsWith(".");
              assertThat(kind.expected()).isNotBlank().doesNotEndWith(".");
            });
  }
}
