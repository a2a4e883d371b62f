package dev.helpdesk.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyCalendars;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementTest {

  private static final Metric RESOLUTION =
      Metric.resolution("resolution").pauseIn(StateCategory.WAITING).build();

  @Test
  void a_metric_counts_by_the_agreements_calendar_unless_it_has_one_of_its_own() {
    Agreement agreement =
        Agreement.of("gold").calendar("office").calendar("first-response", "service").build();

    assertThat(agreement.calendarOf("resolution")).isEqualTo("office");
    assertThat(agreement.calendarOf("first-response")).isEqualTo("service");
  }

  @Test
  void a_metric_pauses_by_its_own_rules_unless_the_agreement_has_others() {
    List<PauseRule> parts = List.of(new PauseRule(StateCategory.WAITING, List.of("parts")));

    assertThat(Agreement.of("gold").build().pausesOf(RESOLUTION)).isEqualTo(RESOLUTION.pauses());
    assertThat(Agreement.of("gold").pauses("resolution", parts).build().pausesOf(RESOLUTION))
        .isEqualTo(parts);
    assertThat(Agreement.of("gold").pauses("resolution", List.of()).build().pausesOf(RESOLUTION))
        .isEmpty();
  }

  @Test
  void what_differs_by_metric_makes_another_agreement_and_is_kept_by_its_builder() {
    Agreement plain = Agreement.of("gold").build();
    Agreement calendar = plain.toBuilder().calendar("resolution", "office").build();
    Agreement pauses = plain.toBuilder().pauses("resolution", List.of()).build();

    assertThat(List.of(calendar, pauses)).doesNotContain(plain);
    assertThat(calendar.toBuilder().build()).isEqualTo(calendar).hasSameHashCodeAs(calendar);
    assertThat(pauses.toBuilder().build()).isEqualTo(pauses).hasSameHashCodeAs(pauses);
  }

  @Test
  void the_calendars_of_metrics_are_among_those_the_policy_names() {
    Agreement agreement =
        Agreement.of("gold").calendar("office").calendar("resolution", "service").build();
    Policy policy = Policy.builder().sla(SlaPolicy.builder().agreement(agreement).build()).build();

    assertThat(PolicyCalendars.of(policy))
        .containsEntry("office", "sla.agreements[gold].calendar")
        .containsEntry("service", "sla.agreements[gold].calendars.resolution");
  }

  @Test
  void malformed_parts_are_refused_by_path() {
    Agreement.Builder builder = Agreement.of("gold");

    assertThatThrownBy(() -> builder.calendar("resolution", " "))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> assertThat(e.field()).isEqualTo("agreement.calendars.resolution"));
    assertThatThrownBy(() -> builder.pauses(" ", List.of()))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("agreement.pauses"));
  }
}
