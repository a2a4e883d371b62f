package dev.helpdesk.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PriorityMatrixPropertyTest {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_matrix_that_is_built_is_total_and_monotone(
      @ForAll("matrices") PriorityMatrix.Builder any) {
    if (!any.problems().isEmpty()) {
      return;
    }
    PriorityMatrix matrix = any.build();
    checkTotal(matrix);
    checkMonotone(matrix);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_matrix_is_refused_for_its_order_alone_and_only_rightly(
      @ForAll("matrices") PriorityMatrix.Builder any) {
    boolean refused = !any.problems().isEmpty();
    PriorityMatrix waived = any.waiveMonotone().build();
    checkTotal(waived);
    assertThat(refused).isEqualTo(!isMonotone(waived));
  }

  @Property(tries = 20)
  void the_matrices_that_are_shipped_are_total_and_monotone(
      @ForAll("shipped") PriorityMatrix matrix) {
    checkTotal(matrix);
    checkMonotone(matrix);
    assertThat(matrix.monotoneWaived()).isFalse();
    assertThat(matrix.toBuilder().build()).isEqualTo(matrix);
  }

  @Provide
  Arbitrary<PriorityMatrix> shipped() {
    return Arbitraries.of(
        PriorityMatrix.itil3x3(),
        PriorityMatrix.fourLevel3x3(),
        PriorityMatrix.fiveByFive(),
        PriorityMatrix.criticality());
  }

  @Provide
  Arbitrary<PriorityMatrix.Builder> matrices() {
    Arbitrary<Integer> size =
        Arbitraries.frequencyOf(Tuple.of(9, between(1, 3)), Tuple.of(1, between(1, 20)));
    Arbitrary<Integer> priorities = between(1, 3);
    return Combinators.combine(size, size, priorities)
        .flatAs(
            (impacts, urgencies, count) ->
                Arbitraries.integers()
                    .between(1, count)
                    .list()
                    .ofSize(impacts * urgencies)
                    .map(ranks -> matrix(impacts, urgencies, count, ranks)));
  }

  private static Arbitrary<Integer> between(int from, int to) {
    return Arbitraries.integers().between(from, to);
  }

  /** Each cell is the graver of its row and column, so that it is in order at any size. */
  @Property(tries = 100)
  void matrices_of_any_size_up_to_twenty_by_twenty_are_built(
      @ForAll("sizes") int impacts, @ForAll("sizes") int urgencies) {
    PriorityMatrix.Builder builder = graver(impacts, urgencies);
    PriorityMatrix matrix = builder.build();
    checkTotal(matrix);
    checkMonotone(matrix);
    assertThat(matrix.toBuilder().build()).isEqualTo(matrix);
  }

  @Property(tries = 100)
  void a_single_hole_is_named_whatever_the_size(
      @ForAll("sizes") int impacts, @ForAll("sizes") int urgencies, @ForAll("sizes") int any) {
    String impact = "i" + (any % impacts + 1);
    String urgency = "u" + (any % urgencies + 1);
    PriorityMatrix whole = graver(impacts, urgencies).build();
    PriorityMatrix.Builder holed =
        PriorityMatrix.builder()
            .impacts(whole.impacts())
            .urgencies(whole.urgencies())
            .priorities(whole.priorities());
    for (String i : whole.impacts()) {
      for (String u : whole.urgencies()) {
        if (!i.equals(impact) || !u.equals(urgency)) {
          holed.cell(i, u, whole.priority(i, u).orElseThrow());
        }
      }
    }
    String path = "matrix.cells[" + impact + "][" + urgency + "]";
    assertThat(holed.problems()).containsExactly(new MatrixProblem(path, "present"));
    holed.cell(impact, urgency, "none");
    assertThat(holed.problems()).containsExactly(new MatrixProblem(path, "one of the priorities"));
  }

  @Example
  void a_scale_has_twenty_levels_at_most() {
    assertThatThrownBy(() -> PriorityMatrix.builder().impacts(names("i", 21)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("matrix.impacts");
    assertThatThrownBy(() -> PriorityMatrix.builder().priorities(names("p", 21)))
        .hasMessageContaining("matrix.priorities");
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 20);
  }

  private static PriorityMatrix.Builder graver(int impacts, int urgencies) {
    PriorityMatrix.Builder builder =
        PriorityMatrix.builder()
            .impacts(names("i", impacts))
            .urgencies(names("u", urgencies))
            .priorities(names("p", Math.min(impacts, urgencies)));
    for (int i = 1; i <= impacts; i++) {
      for (int u = 1; u <= urgencies; u++) {
        builder.cell("i" + i, "u" + u, "p" + Math.min(i, u));
      }
    }
    return builder;
  }

  private static PriorityMatrix.Builder matrix(
      int impacts, int urgencies, int count, List<Integer> ranks) {
    PriorityMatrix.Builder builder =
        PriorityMatrix.builder()
            .impacts(names("i", impacts))
            .urgencies(names("u", urgencies))
            .priorities(names("p", count));
    for (int at = 0; at < ranks.size(); at++) {
      builder.cell("i" + (at / urgencies + 1), "u" + (at % urgencies + 1), "p" + ranks.get(at));
    }
    return builder;
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> prefix + number).toList();
  }

  private static void checkTotal(PriorityMatrix matrix) {
    for (String impact : matrix.impacts()) {
      for (String urgency : matrix.urgencies()) {
        assertThat(weight(matrix, impact, urgency)).isBetween(1, matrix.priorities().size());
      }
    }
  }

  private static void checkMonotone(PriorityMatrix matrix) {
    assertThat(isMonotone(matrix)).isTrue();
  }

  private static boolean isMonotone(PriorityMatrix matrix) {
    List<String> impacts = matrix.impacts();
    List<String> urgencies = matrix.urgencies();
    for (int i = 0; i < impacts.size(); i++) {
      for (int u = 0; u < urgencies.size(); u++) {
        for (int graver = 0; graver < i; graver++) {
          if (weight(matrix, impacts.get(graver), urgencies.get(u))
              > weight(matrix, impacts.get(i), urgencies.get(u))) {
            return false;
          }
        }
        for (int graver = 0; graver < u; graver++) {
          if (weight(matrix, impacts.get(i), urgencies.get(graver))
              > weight(matrix, impacts.get(i), urgencies.get(u))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static int weight(PriorityMatrix matrix, String impact, String urgency) {
    return matrix.weight(matrix.priority(impact, urgency).orElseThrow());
  }
}
