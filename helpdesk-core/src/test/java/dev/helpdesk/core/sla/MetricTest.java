package dev.helpdesk.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricTest {

  @Test
  void an_operational_metric_names_a_group_or_a_level() {
    refused("metric.starts[0].groups", () -> Metric.of("ola", MetricKind.OPERATIONAL).build());
    refused(
        "metric.starts[0].groups", () -> Metric.operational("ola", List.of(), List.of()).build());
    refused(
        "metric.starts[1].groups",
        () ->
            Metric.operational("ola", List.of(GroupId.of("network")), List.of())
                .starts(
                    List.of(
                        Condition.on(Occurrence.ASSIGNED).atLevels(2),
                        Condition.on(Occurrence.ESCALATED)))
                .build());
  }

  @Test
  void a_metric_needs_a_condition_that_starts_it() {
    refused("metric.starts", () -> Metric.resolution("r").starts(List.of()).build());
  }

  @Test
  void a_condition_refuses_blank_names_and_levels_out_of_bounds() {
    Condition entered = Condition.on(Occurrence.STATE_ENTERED);
    refused("condition.states", () -> entered.inStates(" "));
    refused("condition.reasons", () -> entered.forReasons(""));
    refused("condition.levels", () -> entered.atLevels(-1));
    refused("condition.levels", () -> entered.atLevels(Condition.MAX_LEVEL + 1));
  }

  @Test
  void a_condition_covers_what_meets_all_its_lists() {
    Condition some =
        Condition.entering(StateCategory.WAITING)
            .inStates("hold")
            .forReasons("vendor")
            .atGroups(GroupId.of("network"))
            .atLevels(2);

    assertThat(some.covers(StateCategory.WAITING, "hold", "vendor")).isTrue();
    assertThat(some.covers(StateCategory.WAITING, "hold", null)).isFalse();
    assertThat(some.covers(StateCategory.WAITING, "held", "vendor")).isFalse();
    assertThat(some.covers(StateCategory.ACTIVE, "hold", "vendor")).isFalse();
    assertThat(some.covers(GroupId.of("network"), 2)).isTrue();
    assertThat(some.covers(GroupId.of("network"), 3)).isFalse();
    assertThat(some.covers(null, -1)).isFalse();
    assertThat(Condition.on(Occurrence.ASSIGNED).covers(null, -1)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(MetricKind.class)
  void a_metric_comes_back_from_its_builder(MetricKind kind) {
    Metric metric =
        Metric.of("it", kind)
            .starts(List.of(Condition.on(Occurrence.ASSIGNED).atLevels(2)))
            .restops(List.of(Condition.on(Occurrence.CLASSIFIED)))
            .includesFirst(true)
            .pauseIn(StateCategory.WAITING)
            .reopen(Reopen.RESTART)
            .build();

    assertThat(metric.toBuilder().build()).isEqualTo(metric);
    assertThat(metric.toBuilder().restops(List.of()).build()).isNotEqualTo(metric);
  }

  @Test
  void named_states_replace_those_that_end_it_and_nothing_else() {
    Metric metric = Metric.firstResponse("first").stopIn(List.of("done")).build();

    assertThat(metric.conditions().stops())
        .containsExactly(
            Condition.on(Occurrence.DESK_REPLIED),
            Condition.on(Occurrence.STATE_ENTERED).inStates("done"));
    assertThat(metric.endsIn(StateCategory.CLOSED, "closed", null)).isFalse();
    assertThat(metric.toBuilder().stopIn(List.of()).build())
        .isEqualTo(Metric.firstResponse("first").build());
  }

  private static void refused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
