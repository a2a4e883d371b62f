package dev.helpdesk.core.survey.internal;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CANCELLED;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyExpired;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.TicketEvents;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyRoomTest {

  private static final Actor RITA = Actor.requester("rita");
  private static final StateChanged CLOSING = TicketEvents.moved(RESOLVED, CLOSED);

  private final RoomHarness<SurveyState, SurveyPolicy> desk =
      new RoomHarness<>(new SurveyRoom(), Policy.defaults().survey())
          .happen(TicketEvents.registered(), TicketEvents.first());

  @Test
  void closing_invites_for_the_window_of_the_policy() {
    desk.happen(CLOSING);
    assertThat(desk.lastEvents())
        .containsExactly(CLOSING, new SurveyInvited(desk.now().plus(Duration.ofDays(14))));
    assertThat(desk.wakeUp()).isEqualTo(desk.now().plus(Duration.ofDays(14)));
  }

  @Test
  void cancelling_and_an_imported_closed_ticket_invite_nobody() {
    desk.happen(TicketEvents.moved(ACTIVE, CANCELLED));
    assertThat(desk.lastEvents()).hasSize(1);
    desk.happen(new StateChanged(null, "closed", null, CLOSED, "import", null, null, false, false));
    assertThat(desk.lastEvents()).hasSize(1);
  }

  @Test
  void a_policy_can_switch_surveys_off() {
    desk.policy(SurveyPolicy.builder().enabled(false).build()).happen(CLOSING);
    assertThat(desk.lastEvents()).containsExactly(CLOSING);
    refuses("survey.not-open", "record", answer(5, 5, 5, 5, null), RITA);
  }

  @Test
  void the_requester_answers_once() {
    desk.happen(CLOSING);
    assertThat(desk.decide(answer(5, 4, 3, 2, "Slow"), RITA)).isNull();
    SurveyAnswered answered = (SurveyAnswered) desk.lastEvents().get(0);
    assertThat(answered.overall()).isEqualTo(2);
    assertThat(desk.draft.texts.get(answered.comment()).text()).isEqualTo("Slow");
    assertThat(desk.described())
        .containsEntry("surveyScore", AttributeValue.of(2))
        .containsEntry("surveyLow", AttributeValue.of(true));
    refuses("survey.not-open", "record", answer(5, 5, 5, 5, null), RITA);
  }

  @Test
  void nobody_else_answers() {
    desk.happen(CLOSING);
    refuses("survey.not-allowed", "actor", answer(1, 1, 1, 1, null), Actor.requester("x"));
    refuses("survey.not-allowed", "actor", answer(1, 1, 1, 1, null), Actor.agent("rita"));
  }

  @ParameterizedTest
  @CsvSource({"0,3,3,3,courtesy", "3,6,3,3,patience", "3,3,-1,3,help", "3,3,3,2147483647,overall"})
  void a_score_out_of_range_names_its_field(int a, int b, int c, int d, String field) {
    desk.happen(CLOSING);
    refuses("value.out-of-range", field, answer(a, b, c, d, null), RITA);
  }

  @Test
  void a_comment_that_is_blank_or_malformed_names_its_field() {
    desk.happen(CLOSING);
    refuses("value.blank", "comment", answer(1, 1, 1, 1, " "), RITA);
    refuses("value.malformed", "comment", answer(1, 1, 1, 1, "\uDC00"), RITA);
    refuses("value.too-long", "comment", answer(1, 1, 1, 1, "x".repeat(65_537)), RITA);
  }

  @Test
  void an_unanswered_survey_expires_at_its_instant() {
    desk.happen(CLOSING).advance(Duration.ofDays(20));
    assertThat(desk.lastEvents()).containsExactly(new SurveyExpired());
    assertThat(desk.wakeUp()).isNull();
    refuses("survey.not-open", "record", answer(5, 5, 5, 5, null), RITA);
  }

  @Test
  void reopening_ends_it_silently_and_the_next_closing_asks_again() {
    desk.happen(CLOSING);
    desk.happen(TicketEvents.moved(CLOSED, ACTIVE));
    assertThat(desk.lastEvents()).hasSize(1);
    assertThat(desk.wakeUp()).isNull();
    desk.happen(CLOSING);
    assertThat(desk.wakeUp()).isNotNull();
  }

  @Test
  void a_policy_is_checked_and_rebuilt_equal() {
    assertThatThrownBy(() -> SurveyPolicy.builder().window(Duration.ZERO).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("survey.window");
    SurveyPolicy policy =
        SurveyPolicy.builder().enabled(false).lowScore(4).window(Duration.ofDays(3)).build();
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
  }

  private void refuses(String code, String field, AnswerSurvey command, Actor by) {
    Refusal refusal = desk.decide(command, by);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(field);
  }

  private static AnswerSurvey answer(int a, int b, int c, int d, @Nullable String comment) {
    return new AnswerSurvey(RecordId.of("ticket-1"), a, b, c, d, comment);
  }
}
