package dev.helpdesk.core.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ESC-4: the table says who answers for this, and for what. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponsibilityTest {

  private static final Map<String, String> DUTIES =
      Map.of("en", "Restores the service", "es", "Restablece el servicio");
  private static final Responsibility DESK = Responsibility.of("desk", 1, "service-desk", DUTIES);
  private static final Responsibility NETWORK =
      Responsibility.of("network", 2, "infrastructure", DUTIES)
          .forCriticalities("high", "medium")
          .forImpacts("high")
          .forCategories("network")
          .by(GroupId.of("network"));
  private static final EscalationPolicy POLICY =
      EscalationPolicy.builder().responsibilities(List.of(DESK, NETWORK)).build();

  @Test
  void the_table_is_asked_by_level_criticality_and_impact() {
    assertThat(POLICY.responsible(null, null, null)).containsExactly(DESK, NETWORK);
    assertThat(POLICY.responsible(2, null, null)).containsExactly(NETWORK);
    assertThat(POLICY.responsible(null, "high", "high")).containsExactly(DESK, NETWORK);
    assertThat(POLICY.responsible(null, "low", null)).containsExactly(DESK);
    assertThat(POLICY.responsible(2, "high", "low")).isEmpty();
    assertThat(POLICY.responsible(3, null, null)).isEmpty();
  }

  @Test
  void a_row_holds_for_its_categories_and_what_is_beneath() {
    assertThat(NETWORK.concerns(2, List.of(), null, "network/vpn")).isTrue();
    assertThat(NETWORK.concerns(2, List.of(), null, "networking")).isFalse();
    assertThat(NETWORK.concerns(2, List.of(), null, null)).isTrue();
    assertThat(NETWORK.concerns(2, List.of("low", "medium"), null, null)).isTrue();
  }

  @Test
  void rows_have_names_of_their_own_and_say_what_they_answer_for() {
    refused(
        () -> EscalationPolicy.builder().responsibilities(List.of(DESK, DESK)),
        "escalation.responsibilities");
    refused(() -> Responsibility.of("desk", 1, "desk", Map.of()), "responsibility.duties");
    refused(() -> Responsibility.of("desk", 100, "desk", DUTIES), "responsibility.level");
    refused(() -> DESK.forImpacts("high", "high"), "responsibility.impacts");
  }

  @Test
  void the_table_is_part_of_the_policy() {
    assertThat(POLICY.toBuilder().build()).isEqualTo(POLICY);
    assertThat(POLICY).isNotEqualTo(EscalationPolicy.builder().build());
  }

  private static void refused(Runnable making, String field) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
