package dev.helpdesk.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriorityMatrixTest {

  private static PriorityMatrix.Builder twoByTwo() {
    return PriorityMatrix.builder()
        .impacts(List.of("wide", "narrow"))
        .urgencies(List.of("now", "later"))
        .priorities(List.of("A", "B"));
  }

  @Test
  void the_usual_matrix_gives_p1_to_p5() {
    assertThat(PriorityMatrix.itil3x3().rows().values())
        .containsExactly(
            List.of("P1", "P2", "P3"), List.of("P2", "P3", "P4"), List.of("P3", "P4", "P5"));
  }

  @Test
  void the_matrix_of_four_levels_gives_p4_for_low_by_low() {
    assertThat(PriorityMatrix.fourLevel3x3().rows().values())
        .containsExactly(
            List.of("P1", "P2", "P3"), List.of("P2", "P3", "P4"), List.of("P3", "P4", "P4"));
    assertThat(PriorityMatrix.fourLevel3x3().priorities()).hasSize(4);
  }

  @Test
  void the_five_by_five_matrix_gives_the_mean() {
    assertThat(PriorityMatrix.fiveByFive().rows().values())
        .containsExactly(
            List.of("P1", "P1", "P2", "P2", "P3"),
            List.of("P1", "P2", "P2", "P3", "P3"),
            List.of("P2", "P2", "P3", "P3", "P4"),
            List.of("P2", "P3", "P3", "P4", "P4"),
            List.of("P3", "P3", "P4", "P4", "P5"));
  }

  @Test
  void criticality_gives_three_levels() {
    PriorityMatrix matrix = PriorityMatrix.criticality();
    assertThat(matrix.priority("not-critical", "low")).contains("level-1");
    assertThat(matrix.priority("critical", "medium")).contains("level-2");
    assertThat(matrix.priority("loss-of-functionality", "high")).contains("level-3");
    assertThat(matrix.weight("level-3")).isEqualTo(1);
    assertThat(matrix.weight("level-1")).isEqualTo(3);
    assertThat(matrix.weight("other")).isZero();
  }

  @Test
  void a_hole_is_refused_by_name() {
    PriorityMatrix.Builder builder =
        twoByTwo().row("wide", List.of("A", "B")).cell("narrow", "now", "B");
    assertThat(builder.problems())
        .containsExactly(new MatrixProblem("matrix.cells[narrow][later]", "present"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("Expected matrix.cells[narrow][later] to be present.");
  }

  @Test
  void a_cell_that_is_graver_than_those_of_graver_levels_is_refused_unless_waived() {
    PriorityMatrix.Builder builder =
        twoByTwo().row("wide", List.of("B", "A")).row("narrow", List.of("A", "B"));
    assertThat(builder.problems().stream().map(MatrixProblem::path))
        .containsExactly("matrix.cells[wide][later]", "matrix.cells[narrow][now]");
    PriorityMatrix waived = builder.waiveMonotone().build();
    assertThat(waived.priority("narrow", "now")).contains("A");
    assertThat(waived.toBuilder().build()).isEqualTo(waived).hasSameHashCodeAs(waived);
  }

  @Test
  void levels_and_priorities_that_no_scale_knows_are_refused() {
    PriorityMatrix.Builder builder =
        twoByTwo()
            .row("wide", List.of("A", "C"))
            .row("narrow", List.of("A", "B"))
            .cell("deep", "now", "A")
            .cell("wide", "never", "A");
    assertThat(builder.problems().stream().map(MatrixProblem::path))
        .containsExactly(
            "matrix.cells[wide][never]", "matrix.cells[deep]", "matrix.cells[wide][later]");
    assertThat(PriorityMatrix.builder().impacts(List.of("a", "a")).problems())
        .extracting(MatrixProblem::path)
        .containsExactly("matrix.impacts", "matrix.urgencies", "matrix.priorities");
    assertThatThrownBy(() -> twoByTwo().row("wide", List.of("A", "A", "A")))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_policy_takes_rules_that_give_levels_of_its_matrix_under_different_names() {
    ImpactRule rule = ImpactRule.builder("vip", "high").vip().build();
    assertThatThrownBy(
            () ->
                ClassificationPolicy.builder(PriorityMatrix.itil3x3())
                    .impactRules(List.of(rule, ImpactRule.builder("all", "huge").build()))
                    .build())
        .hasMessage("Expected classification.impactRules[1].impact to be a level of its scale.");
    var builder = ClassificationPolicy.builder(PriorityMatrix.itil3x3());
    assertThatThrownBy(() -> builder.impactRules(List.of(rule, rule)))
        .hasMessageContaining("classification.impactRules");
    assertThatThrownBy(() -> ImpactRule.builder("many", "high").usersAtLeast(-1))
        .hasMessageContaining("impactRule.usersAtLeast");
    assertThat(rule.toBuilder().build()).isEqualTo(rule).hasSameHashCodeAs(rule);
    assertThat(rule.toBuilder().usersAtLeast(2).build()).isNotEqualTo(rule);
  }

  @Test
  void a_policy_takes_default_levels_of_its_matrix_only() {
    assertThatThrownBy(
            () ->
                ClassificationPolicy.builder(PriorityMatrix.itil3x3())
                    .otherwise("medium", "someday")
                    .build())
        .hasMessage("Expected classification.defaultUrgency to be a level of its scale.");
    ClassificationPolicy policy =
        Policy.defaults().classification().toBuilder().categories(List.of("network/vpn")).build();
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(policy).isNotEqualTo(Policy.defaults().classification());
    assertThat(policy.toBuilder().anyCategory().build())
        .isEqualTo(Policy.defaults().classification());
  }
}
