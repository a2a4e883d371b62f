package dev.helpdesk.acceptance.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.spi.store.Storage;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each deliberate difference between engine and model is found in a run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SabotagedModelTest {

  private static final long SEED = 7;
  private static final long STEPS = 1_500;

  @Test
  void a_warning_one_percent_late_is_found() {
    found(withAgreement(agreement -> agreement.toBuilder().warnings(List.of(50, 76)).build()))
        .hasMessageContaining("Seed 7");
  }

  @Test
  void a_calendar_that_never_closes_is_found() {
    found(withAgreement(agreement -> agreement.toBuilder().calendar(Agreement.ALWAYS_OPEN).build()))
        .hasMessageContaining("Seed 7");
  }

  @Test
  void a_survey_that_is_open_a_day_longer_is_found() {
    found(
            policy -> {
              SurveyPolicy survey = policy.survey();
              return policy.toBuilder()
                  .survey(survey.toBuilder().window(survey.window().plusDays(1)).build())
                  .build();
            })
        .hasMessageContaining("wake-up");
  }

  @Test
  void a_contact_with_a_second_less_to_answer_is_found() {
    found(
            policy ->
                policy.toBuilder()
                    .escalation(
                        policy.escalation().toBuilder()
                            .answerWithin(Duration.ofSeconds(1_799))
                            .build())
                    .build())
        .hasMessageContaining("Seed 7");
  }

  @Test
  void a_lost_notification_is_found() {
    found(new ModelRun.Sabotage(policy -> policy, LossyStorage::new))
        .hasMessageContaining("in the outbox");
  }

  private static UnaryOperator<Policy> withAgreement(UnaryOperator<Agreement> change) {
    return policy -> {
      SlaPolicy sla = policy.sla();
      List<Agreement> changed = sla.agreements().stream().map(change).toList();
      return policy.toBuilder().sla(sla.toBuilder().agreements(changed).build()).build();
    };
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> found(
      UnaryOperator<Policy> policy) {
    UnaryOperator<Storage> same = storage -> storage;
    return found(new ModelRun.Sabotage(policy, same));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> found(ModelRun.Sabotage sabotage) {
    return assertThatThrownBy(() -> ModelTest.walk(SEED, 0, STEPS, new TreeSet<>(), sabotage))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("step ");
  }
}
