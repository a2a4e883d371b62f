package dev.helpdesk.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How long is kept what has ended, by kind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionPolicyTest {

  private static final Instant ENDED = Instant.parse("2026-03-02T08:00:00Z");
  private static final RetentionPolicy POLICY =
      RetentionPolicy.builder()
          .kind("information", Duration.ofDays(90))
          .forever(List.of("complaint"))
          .otherwise(Duration.ofDays(730))
          .build();

  @Test
  void a_kind_has_its_own_time_or_that_of_all_others() {
    assertThat(POLICY.keptUntil("information", ENDED)).isEqualTo("2026-05-31T08:00:00Z");
    assertThat(POLICY.keptUntil("incident", ENDED)).isEqualTo("2028-03-01T08:00:00Z");
    assertThat(POLICY.keptUntil("complaint", ENDED)).isNull();
  }

  @Test
  void the_default_policy_keeps_everything_for_ever() {
    assertThat(Policy.defaults().retention()).isEqualTo(RetentionPolicy.builder().build());
    assertThat(Policy.defaults().retention().keptUntil("incident", ENDED)).isNull();
  }

  @Test
  void what_is_kept_beyond_all_time_is_kept_to_its_end() {
    Instant late = Check.LATEST.minus(Duration.ofDays(1));
    assertThat(POLICY.keptUntil("incident", late)).isEqualTo(Check.LATEST);
  }

  @Test
  void policies_are_equal_by_value() {
    assertThat(POLICY.toBuilder().build()).isEqualTo(POLICY).hasSameHashCodeAs(POLICY);
    assertThat(POLICY.toBuilder().otherwise(null).build()).isNotEqualTo(POLICY);
    assertThat(POLICY.toBuilder().forever(List.of()).build()).isNotEqualTo(POLICY);
    assertThat(POLICY.toBuilder().kind("order", Duration.ZERO).build()).isNotEqualTo(POLICY);
  }

  @Test
  void a_kind_with_a_time_is_not_kept_for_ever() {
    refused(() -> POLICY.toBuilder().forever(List.of("information")).build(), "retention.forever");
    refused(() -> POLICY.toBuilder().forever(List.of("a", "a")), "retention.forever");
    refused(
        () -> RetentionPolicy.builder().kind("order", Duration.ofDays(-1)),
        "retention.kinds.order");
  }

  private static void refused(Runnable making, String field) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
