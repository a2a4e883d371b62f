package dev.helpdesk.core.escalation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationPolicyTest {

  private static final EscalationRule RULE =
      EscalationRule.of(
          "rule", new EscalationTrigger.ReopenedTimes(2), new EscalationAction.NextLevel());

  @Test
  void a_policy_is_rebuilt_from_its_parts_and_equal_by_value() {
    EscalationPolicy policy = Policy.defaults().escalation().toBuilder().rule(RULE).build();

    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(policy).isNotEqualTo(Policy.defaults().escalation());
    assertThat(policy.rule("rule")).isEqualTo(RULE);
    assertThat(policy.rule("nothing")).isNull();
  }

  @Test
  void malformed_parts_name_their_field() {
    EscalationPolicy.Builder builder = EscalationPolicy.builder().rule(RULE);

    assertThatThrownBy(() -> builder.rule(RULE))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("escalation.rules"));
    assertThatThrownBy(() -> builder.answerWithin(Duration.ZERO))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> assertThat(e.field()).isEqualTo("escalation.answerWithin"));
    assertThatThrownBy(() -> new EscalationTrigger.UnassignedFor(Duration.ofMillis(999), null))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("trigger.time"));
    assertThatThrownBy(() -> new EscalationTrigger.MetricWarning("resolution", 100))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new EscalationAction.AskDirectory(0))
        .isInstanceOf(InvalidValueException.class);
  }
}
