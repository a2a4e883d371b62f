package dev.helpdesk.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.GroupId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricCheckTest {

  private static final Metric RESOLUTION = Metric.resolution("resolution").build();

  @ParameterizedTest
  @EnumSource(MetricKind.class)
  void no_kind_has_a_problem_of_its_own(MetricKind kind) {
    Metric.Builder metric =
        kind == MetricKind.OPERATIONAL
            ? Metric.operational("it", List.of(GroupId.of("network")), List.of())
            : Metric.of("it", kind);

    assertThat(problems(metric.pauseIn(StateCategory.WAITING).build())).isEmpty();
  }

  @Test
  void a_clock_that_nothing_ends_is_an_error() {
    assertThat(problems(RESOLUTION.toBuilder().stops(List.of()).build()))
        .containsExactly("ERROR sla.clock-endless sla.metrics[resolution].stops");
    assertThat(problems(Metric.operational("ola", List.of(), List.of(2)).stops(List.of()).build()))
        .isEmpty();
  }

  @Test
  void a_start_that_is_also_an_end_is_an_error() {
    Condition active = Condition.entering(StateCategory.ACTIVE);
    Metric metric =
        RESOLUTION.toBuilder()
            .starts(List.of(Condition.on(Occurrence.REGISTERED), active.inStates("working")))
            .stops(List.of(active.forReasons("done")))
            .build();

    assertThat(problems(metric))
        .containsExactly("ERROR sla.start-ends sla.metrics[resolution].starts[1]");
    assertThat(problems(metric.toBuilder().stops(List.of(active.inStates("other"))).build()))
        .isEmpty();
    assertThat(problems(metric.toBuilder().cancels(List.of(active)).build())).hasSize(1);
  }

  @Test
  void a_pause_that_covers_the_start_is_a_warning_also_where_an_agreement_sets_it() {
    Metric still = RESOLUTION.toBuilder().pauseIn(StateCategory.NEW).build();
    assertThat(problems(still))
        .containsExactly("WARNING sla.pause-at-start sla.metrics[resolution].pauses");
    Agreement gold =
        Agreement.of("gold").pauses("resolution", List.of(PauseRule.of(StateCategory.NEW))).build();

    assertThat(problems(RESOLUTION, gold))
        .containsExactly(
            "WARNING sla.pause-at-start sla.agreements[" + gold.id() + "].pauses.resolution");
  }

  @Test
  void a_target_of_nothing_is_a_warning() {
    Agreement gold =
        Agreement.of("gold")
            .targets("resolution", new Targets(Map.of("P1", Duration.ZERO), Duration.ofHours(1)))
            .build();

    assertThat(problems(RESOLUTION, gold))
        .containsExactly(
            "WARNING sla.target-zero sla.agreements[" + gold.id() + "].targets.resolution.P1");
  }

  private static List<String> problems(Metric metric, Agreement... agreements) {
    SlaPolicy.Builder policy = SlaPolicy.builder().metric(metric).agreements(List.of(agreements));
    for (Agreement agreement : agreements) {
      policy.rule(AgreementRule.everything("everything", agreement.id()));
    }
    return policy.build().problems().stream()
        .map(problem -> problem.severity() + " " + problem.code() + " " + problem.path())
        .toList();
  }
}
