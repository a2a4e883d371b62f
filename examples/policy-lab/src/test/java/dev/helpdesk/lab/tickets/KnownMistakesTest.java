package dev.helpdesk.lab.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Mistakes that were reported of the ticket clocks of other products, each named after what went
 * wrong; the shipped scenarios named here show that this one does not make it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownMistakesTest {

  private static Map<String, List<String>> lines;

  @BeforeAll
  static void run_all_shipped_scenarios() {
    lines = Shipped.linesById();
  }

  @Test
  void the_pause_is_forgotten_when_the_agreement_changes() {
    assertAgree("agreement-changes-after-a-pause", "pause-is-kept-when-the-target-changes");
  }

  @Test
  void the_pause_is_forgotten_when_the_agreement_comes_late() {
    assertAgree("agreement-comes-late-after-a-pause", "agreement-comes-late-on-hold");
  }

  @Test
  void nobody_knows_whether_an_agreement_counts_from_the_creation_or_from_when_it_came() {
    assertAgree("agreement-comes-late", "agreement-comes-too-late", "metric-is-promised-later");
  }

  @Test
  void what_is_due_before_the_deadline_is_done_at_the_creation() {
    assertAgree("warning-is-not-given-at-creation", "warning-longer-than-the-target");
  }

  @Test
  void a_warning_falls_on_midnight_when_a_day_has_several_stretches() {
    assertAgree("warning-in-a-day-of-two-halves", "eight-hours-before-over-a-night");
    assertAgree("an-hour-before-ten-past-opening", "warning-over-a-weekend");
  }

  @Test
  void a_reopening_sees_only_one_of_the_states_that_stop_the_clock() {
    assertAgree("reopened-on-hold", "closed-is-reopened", "reopened-again-and-again");
  }

  @Test
  void what_the_customer_writes_does_not_start_the_clock() {
    assertAgree("message-after-the-first-reply", "message-that-reopens", "message-on-hold");
  }

  @Test
  void the_escalation_stays_until_the_second_reply() {
    assertAgree("reply-ends-the-due-at-once", "two-replies");
  }

  @Test
  void the_own_message_of_an_agent_starts_the_clock() {
    assertAgree("own-message-of-the-desk", "first-message-included-but-none-written");
  }

  @Test
  void the_next_response_is_due_instead_of_the_first() {
    assertAgree("message-before-the-first-reply", "late-first-reply-begins-nothing");
  }

  @Test
  void a_merged_ticket_still_escalates() {
    assertAgree("ended-tickets-owe-nothing", "closed-stops-nothing-more");
  }

  @Test
  void a_hold_is_added_to_the_creation_in_hours_of_the_wall() {
    assertAgree("hold-counts-in-business-time", "pause-over-a-weekend", "pause-over-a-holiday");
  }

  @Test
  void a_hold_is_lost_when_the_ticket_is_resolved_from_it() {
    assertAgree("resolved-from-hold", "created-on-hold-and-closed");
  }

  @Test
  void the_deadline_is_read_in_the_zone_of_the_reader() {
    assertAgree("the-zone-of-the-reader-does-not-matter");
  }

  @Test
  void the_due_stays_where_it_was_while_on_hold() {
    assertAgree("no-due-while-on-hold", "pause-over-a-night");
  }

  @Test
  void a_hold_is_applied_twice() {
    assertAgree("hold-is-applied-once", "several-pauses-in-a-day", "two-pauses-in-one-minute");
  }

  @Test
  void the_old_due_is_kept_at_the_reopening() {
    assertAgree("reopened-goes-on", "reopened-again-and-again");
  }

  @Test
  void there_is_no_state_that_pauses() {
    assertAgree("pause-over-a-night", "work-pauses-and-waiting-counts", "no-state-pauses");
  }

  @Test
  void deadlines_are_of_the_wall_clock_although_only_business_hours_count() {
    assertAgree("business-hours-only", "message-after-closing", "cycle-over-a-night");
  }

  @Test
  void the_next_response_runs_on_after_the_ticket_is_resolved() {
    assertAgree("resolved-without-a-reply", "called-off-cycle-is-not-the-longest");
  }

  @Test
  void the_agreement_can_not_be_changed() {
    assertAgree("another-agreement-with-other-pauses", "another-agreement-without-pauses");
    assertAgree("agreement-no-longer-matches", "target-halved-in-time");
  }

  @Test
  void the_instant_of_the_breach_is_that_of_the_last_record() {
    assertAgree("seen-late", "resolved-a-second-late", "reopened-after-the-breach");
  }

  @Test
  void closing_without_a_reply_leaves_the_next_response_broken() {
    assertAgree("closed-after-the-cycle-was-late", "ended-tickets-owe-nothing");
  }

  @Test
  void a_first_response_is_judged_from_when_the_agreement_was_applied() {
    assertAgree("agreement-comes-late", "metric-is-promised-later");
  }

  @Test
  void an_answer_outside_the_hours_of_the_desk_is_left_out() {
    assertAgree("answered-after-closing", "message-after-closing");
  }

  @Test
  void the_clock_fires_right_after_the_ticket_is_taken_up_again() {
    assertAgree("taken-up-long-after-the-old-due");
  }

  @Test
  void repeated_messages_move_the_clock() {
    assertAgree("repeated-messages");
  }

  @Test
  void one_of_two_pauses_within_a_minute_is_lost() {
    assertAgree("two-pauses-in-one-minute", "pause-shorter-than-a-second");
  }

  @Test
  void a_due_one_second_past_closing_stays_on_the_day() {
    assertAgree("due-one-second-past-closing", "due-at-closing-is-not-moved-by-a-pause-that-fits");
  }

  private static void assertAgree(String... scenarios) {
    for (String scenario : scenarios) {
      assertThat(lines.get(scenario)).as(scenario).isNotNull().isEmpty();
    }
  }
}
