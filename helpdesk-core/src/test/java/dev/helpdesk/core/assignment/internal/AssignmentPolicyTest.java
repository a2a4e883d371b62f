package dev.helpdesk.core.assignment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.ServiceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignmentPolicyTest {

  private static final AssignmentRule RULE =
      AssignmentRule.builder("mail", GroupId.of("desk"))
          .kinds(List.of("incident"))
          .categories(List.of("mail"))
          .priorities(List.of("P1", "P2"))
          .services(List.of(ServiceId.of("mail")))
          .channels(List.of("web"))
          .skill("exchange")
          .build();

  @Test
  void a_policy_is_rebuilt_from_its_parts_and_equal_by_value() {
    AssignmentPolicy policy =
        AssignmentPolicy.builder()
            .rule(RULE)
            .strategy(AssignmentStrategy.QUEUE)
            .weights(Map.of(1, 3.5))
            .otherWeight(0.5)
            .fallback(GroupId.of("desk"))
            .build();

    assertThat(RULE.toBuilder().build()).isEqualTo(RULE).hasSameHashCodeAs(RULE);
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(policy).isNotEqualTo(Policy.defaults().assignment());
    assertThat(policy.load(Map.of(1, 2L, 7, 4L))).isEqualTo(9);
  }

  @Test
  void malformed_parts_name_their_field() {
    AssignmentPolicy.Builder builder = AssignmentPolicy.builder().rule(RULE);

    assertThatThrownBy(() -> builder.rule(RULE))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("assignment.rules"));
    for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> builder.otherWeight(weight))
          .isInstanceOfSatisfying(
              InvalidValueException.class,
              e -> assertThat(e.field()).isEqualTo("assignment.otherWeight"));
    }
    assertThatThrownBy(() -> AssignmentRule.builder(" ", GroupId.of("desk")))
        .isInstanceOf(InvalidValueException.class);
  }
}
