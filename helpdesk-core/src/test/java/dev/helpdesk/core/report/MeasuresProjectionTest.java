package dev.helpdesk.core.report;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CANCELLED;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.NEW;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static dev.helpdesk.core.event.StateCategory.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ContactRefused;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresProjectionTest {

  private static Measures measured(Story... stories) {
    MeasuresProjection projection = new MeasuresProjection();
    for (Story story : stories) {
      story.tell(projection);
    }
    return projection.measures();
  }

  private static Spread once(Duration duration) {
    return new Spread(1, duration, duration, duration);
  }

  private static Spread once(long minutes) {
    return once(Duration.ofMinutes(minutes));
  }

  @Test
  void nothing_measured_is_no_figure_rather_than_zero() {
    Measures measures = measured();
    assertThat(measures.volume().registered()).isZero();
    assertThat(measures.closedSuccessfully().percent()).isEmpty();
    assertThat(measures.toClose()).isEqualTo(new Times(Spread.NONE, Spread.NONE));
    assertThat(measures.satisfaction().mean()).isEmpty();
    assertThat(measures.satisfaction().responseRate()).isEmpty();
  }

  @Test
  void each_ticket_stands_in_one_place() {
    Measures measures =
        measured(
            Story.registered("1"),
            Story.begun("2").moves(ACTIVE),
            Story.begun("3").moves(ACTIVE, WAITING),
            Story.begun("4").moves(ACTIVE, RESOLVED),
            Story.begun("5").moves(ACTIVE, RESOLVED, CLOSED),
            Story.begun("6").moves(CANCELLED));
    assertThat(measures.volume()).isEqualTo(new Volume(3, 1, 1, 1));
    assertThat(measures.volume().registered()).isEqualTo(6);
  }

  @Test
  void closing_what_was_resolved_is_success_and_cancelling_is_not() {
    Measures measures =
        measured(
            Story.begun("1").moves(ACTIVE, RESOLVED, CLOSED), Story.begun("2").moves(CANCELLED));
    assertThat(measures.closedSuccessfully()).isEqualTo(new Share(1, 2));
    assertThat(measures.closedSuccessfully().percent()).hasValue(50);
  }

  @Test
  void closing_what_was_not_resolved_is_no_success() {
    Measures measures =
        measured(
            Story.begun("1").moves(ACTIVE, CLOSED),
            Story.registered("2").says(Tickets.begun(CLOSED)));
    assertThat(measures.closedSuccessfully()).isEqualTo(new Share(0, 2));
  }

  @Test
  void moving_between_closed_states_keeps_the_success_and_the_time() {
    Measures measures =
        measured(Story.begun("1").moves(RESOLVED).after(30).moves(CLOSED).after(60).moves(CLOSED));
    assertThat(measures.closedSuccessfully()).isEqualTo(new Share(1, 1));
    assertThat(measures.toClose().elapsed()).isEqualTo(once(30));
  }

  @Test
  void a_ticket_is_passed_on_by_an_escalation_or_an_assignment_to_a_higher_level() {
    Measures measures =
        measured(
            Story.begun("1").assigned(1).escalated().assigned(2).escalated(),
            Story.begun("2").assigned(1).assigned(2),
            Story.begun("3").assigned(2),
            Story.begun("4").assigned(2).assigned(1),
            Story.begun("nobody's").escalated(),
            Story.begun("another skill").assigned(2).escalated(2));
    assertThat(measures.passedOn()).isEqualTo(new Share(2, 6));
    assertThat(measures.handling().reassignments()).isEqualTo(3);
  }

  @Test
  void the_first_public_message_of_a_person_at_the_desk_is_the_response() {
    Measures measures =
        measured(
            Story.begun("1")
                .after(1)
                .writes(Audience.INTERNAL, Side.DESK, false)
                .after(1)
                .writes(Audience.PUBLIC, Side.REQUESTER, false)
                .after(1)
                .writes(Audience.PUBLIC, Side.DESK, true)
                .after(7)
                .replies()
                .stops("first-response", 9)
                .after(60)
                .replies());
    assertThat(measures.toRespond()).isEqualTo(new Times(once(9), once(10)));
  }

  @Test
  void a_clock_that_ended_without_an_answer_is_no_response() {
    Measures measures =
        measured(
            Story.begun("1")
                .moves(CANCELLED)
                .stops("first-response", 5, ClockOutcome.BREACHED, true));
    assertThat(measures.toRespond()).isEqualTo(new Times(Spread.NONE, Spread.NONE));
  }

  @Test
  void a_withdrawn_clock_and_the_clock_of_another_metric_are_not_measured() {
    Measures measures =
        measured(
            Story.begun("1")
                .stops("resolution", 5, ClockOutcome.NONE, false)
                .stops("periodic-update", 6)
                .moves(RESOLVED, CLOSED));
    assertThat(measures.toClose().business()).isEqualTo(Spread.NONE);
  }

  @Test
  void the_time_to_close_counts_once_the_ticket_is_closed() {
    Story story = Story.begun("1").after(60).moves(RESOLVED).stops("resolution", 45);
    assertThat(measured(story).toClose()).isEqualTo(new Times(Spread.NONE, Spread.NONE));
    assertThat(measured(story.after(30).moves(CLOSED)).toClose())
        .isEqualTo(new Times(once(45), once(90)));
  }

  @Test
  void a_cancelled_ticket_has_no_time_to_close() {
    Measures measures =
        measured(Story.begun("1").after(60).moves(CANCELLED).stops("resolution", 45));
    assertThat(measures.toClose()).isEqualTo(new Times(Spread.NONE, Spread.NONE));
  }

  @Test
  void reopening_takes_back_what_closing_added() {
    Story story = Story.begun("1").after(60).moves(RESOLVED).stops("resolution", 60).moves(CLOSED);
    Measures reopened = measured(story.after(60).moves(ACTIVE).resumes("resolution"));
    assertThat(reopened.volume()).isEqualTo(new Volume(1, 0, 0, 0));
    assertThat(reopened.closedSuccessfully()).isEqualTo(new Share(0, 0));
    assertThat(reopened.toClose()).isEqualTo(new Times(Spread.NONE, Spread.NONE));
    assertThat(reopened.handling().reopened()).isOne();
  }

  @Test
  void of_a_ticket_closed_twice_the_last_closing_counts() {
    Measures measures =
        measured(
            Story.begun("1")
                .after(60)
                .moves(RESOLVED)
                .stops("resolution", 60)
                .moves(CLOSED)
                .after(60)
                .moves(ACTIVE)
                .resumes("resolution")
                .after(60)
                .moves(RESOLVED)
                .stops("resolution", 120)
                .moves(CLOSED));
    assertThat(measures.volume()).isEqualTo(new Volume(0, 0, 1, 0));
    assertThat(measures.closedSuccessfully()).isEqualTo(new Share(1, 1));
    assertThat(measures.toClose()).isEqualTo(new Times(once(120), once(180)));
    assertThat(measures.handling().reopened()).isOne();
  }

  @Test
  void a_ticket_reopened_many_times_is_one_reopened_ticket() {
    Measures measures =
        measured(Story.begun("1").moves(RESOLVED, ACTIVE, RESOLVED, ACTIVE, CANCELLED, NEW));
    assertThat(measures.handling().reopened()).isOne();
  }

  @Test
  void what_the_first_group_solves_without_a_wait_is_solved_at_first_contact() {
    Measures measures =
        measured(
            Story.begun("straight").assigned(1).moves(ACTIVE, RESOLVED),
            Story.begun("closed").moves(RESOLVED, CLOSED),
            Story.begun("still open").assigned(1).moves(ACTIVE),
            Story.begun("cancelled").moves(CANCELLED),
            Story.begun("waited").moves(WAITING, ACTIVE, RESOLVED),
            Story.begun("handed on").assigned(2).assigned(1).moves(ACTIVE, RESOLVED),
            Story.begun("escalated").escalated().moves(RESOLVED),
            Story.begun("reopened").moves(RESOLVED, ACTIVE, RESOLVED));
    assertThat(measures.handling().firstContact()).isEqualTo(2);
  }

  @Test
  void each_invitation_and_each_answer_counts() {
    Measures measures =
        measured(
            Story.begun("1").moves(RESOLVED, CLOSED).invited().rates(5),
            Story.begun("2").moves(RESOLVED, CLOSED).invited().rates(2).moves(ACTIVE).invited(),
            Story.begun("3").moves(RESOLVED, CLOSED).invited());
    assertThat(measures.satisfaction()).isEqualTo(new Satisfaction(new Share(2, 4), 7));
    assertThat(measures.satisfaction().mean()).hasValue(3.5);
    assertThat(measures.satisfaction().responseRate()).hasValue(50);
  }

  @Test
  void an_answer_that_nobody_asked_for_does_not_count() {
    assertThat(measured(Story.begun("1").rates(5)).satisfaction())
        .isEqualTo(new Satisfaction(new Share(0, 0), 0));
  }

  @Test
  void records_that_are_no_tickets_add_nothing() {
    Measures measures =
        measured(Story.empty("1").says(new ContactRefused("fax")).moves(RESOLVED, CLOSED));
    assertThat(measures).isEqualTo(measured());
  }

  @Test
  void an_event_delivered_twice_counts_once() {
    Story story = Story.begun("1").assigned(1).assigned(2).moves(RESOLVED, CLOSED).invited();
    assertThat(measured(story, story)).isEqualTo(measured(story));
  }

  @Test
  void an_imported_step_from_before_the_opening_took_no_time() {
    Measures measures =
        measured(Story.begun("1").after(Duration.ofDays(-1)).replies().moves(RESOLVED, CLOSED));
    assertThat(measures.toRespond().elapsed()).isEqualTo(once(0));
    assertThat(measures.toClose().elapsed()).isEqualTo(once(0));
  }

  @Test
  void the_longest_times_there_can_be_do_not_overflow() {
    Story[] stories = new Story[40];
    for (int i = 0; i < stories.length; i++) {
      stories[i] = Story.begun("t" + i).after(Duration.ofDays(2_900_000)).replies();
    }
    assertThat(measured(stories).toRespond().elapsed().mean())
        .isEqualTo(Duration.ofDays(2_900_000));
  }

  @Test
  void parts_that_share_a_ticket_do_not_merge() {
    MeasuresProjection one = new MeasuresProjection();
    Story.begun("1").tell(one);
    assertThatThrownBy(() -> one.merge(one))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("other");
  }

  @Test
  void figures_that_contradict_themselves_are_refused() {
    assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Spread(0, Duration.ZERO, null, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Spread(1, Duration.ZERO, null, Duration.ZERO))
        .isInstanceOf(InvalidValueException.class);
  }
}
