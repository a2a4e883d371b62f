package dev.helpdesk.core.notification.internal;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CANCELLED;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static dev.helpdesk.core.event.StateCategory.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.Addressee;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.hall.TicketEvents;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.notification.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationRoomTest {

  private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");

  private final NotificationDesk desk = new NotificationDesk(Policy.defaults().notification());

  @Test
  void registration_is_acknowledged_at_once_with_the_folio_in_the_requesters_language() {
    desk.room.happen(TicketEvents.registered());
    String key = "ticket-1/1/acknowledgement/rita";
    assertThat(desk.room.lastEvents())
        .contains(
            new NotificationsIssued(
                "acknowledgement",
                "acknowledgement",
                Audience.PUBLIC,
                List.of(new Addressee(ActorId.of("rita"), "email", "es", key))));
    Notification sent = desk.sent().get(0);
    assertThat(sent.key()).isEqualTo(key);
    assertThat(sent.subject()).isEqualTo("[INC-1] Recibimos su solicitud");
    assertThat(sent.text()).contains("INC-1").doesNotContain("Mail is down");
    assertThat(sent.at()).isEqualTo(desk.room.now());
  }

  @Test
  void who_is_not_known_or_reads_another_language_gets_the_fallback() {
    desk.requester("de", "Mars/Base").room.happen(TicketEvents.registered());
    desk.room.answers.requesters.clear();
    desk.room.happen(desk.message(Side.REQUESTER, Audience.PUBLIC, "x", false));
    assertThat(desk.sent()).extracting(Notification::language).containsExactly("en", "en");
  }

  @Test
  void an_automatic_sender_is_never_acknowledged() {
    desk.room.happen(TicketEvents.registered(true));
    desk.room.happen(desk.message(Side.REQUESTER, Audience.PUBLIC, "Out of office", true));
    assertThat(desk.sent()).isEmpty();
  }

  @Test
  void acknowledgements_of_a_ticket_are_limited_within_a_sliding_window() {
    desk.room.happen(TicketEvents.registered());
    for (int i = 0; i < 10; i++) {
      desk.room.happen(desk.message(Side.REQUESTER, Audience.PUBLIC, "ping", false));
    }
    assertThat(desk.sent()).hasSize(3);
    desk.room.advance(Duration.ofHours(1));
    desk.room.happen(desk.message(Side.REQUESTER, Audience.PUBLIC, "ping", false));
    assertThat(desk.sent()).hasSize(4);
  }

  @Test
  void an_assignment_tells_the_requester_once_and_each_new_assignee() {
    desk.room.happen(TicketEvents.registered());
    desk.room.draft.sent.clear();
    desk.room.happen(NotificationDesk.assignment("ana"), NotificationDesk.assignment("ben"));
    assertThat(desk.templates())
        .containsExactlyInAnyOrder("attention to rita", "assigned to ana", "assigned to ben");
    desk.room.happen(NotificationDesk.assignment(null));
    assertThat(desk.sentTo("rita")).hasSize(1);
  }

  @Test
  void attention_is_promised_once_somebody_attends_and_not_to_a_queue() {
    desk.room.happen(TicketEvents.registered());
    desk.room.draft.sent.clear();
    desk.room.happen(NotificationDesk.assignment(null));
    assertThat(desk.sentTo("rita")).isEmpty();
    desk.room.happen(new AssignmentAccepted(ActorId.of("ben")));
    desk.room.happen(NotificationDesk.assignment("ana"));
    assertThat(desk.sentTo("rita")).extracting(Notification::template).containsExactly("attention");
  }

  @Test
  void what_the_requester_writes_reaches_the_group_while_nobody_has_the_ticket() {
    desk.room.happen(TicketEvents.registered(), NotificationDesk.assignment(null));
    desk.room.draft.sent.clear();
    desk.room.happen(desk.message(Side.REQUESTER, Audience.PUBLIC, "And?", true));
    assertThat(desk.templates())
        .containsExactly("requester-wrote to ana", "requester-wrote to ben");
    desk.room.happen(NotificationDesk.assignment("ana"));
    desk.room.draft.sent.clear();
    desk.room.happen(desk.message(Side.REQUESTER, Audience.PUBLIC, "And?", true));
    assertThat(desk.templates()).containsExactly("requester-wrote to ana");
  }

  @Test
  void a_public_notice_of_the_engine_reaches_the_requester() {
    desk.assigned();
    desk.room.happen(desk.message(Side.SYSTEM, Audience.PUBLIC, "Mail is back.", true));
    assertThat(desk.sentTo("rita")).extracting(Notification::text).containsExactly("Mail is back.");
  }

  @Test
  void rejection_reopening_and_a_decision_reach_the_assignee_and_the_manager() {
    desk.assigned();
    move("reject", ACTIVE, null, null);
    move("reopen", ACTIVE, null, null);
    desk.room.happen(
        new EscalationDecided(1, ActorId.of("carl"), EscalationDecision.EXTEND_RESOURCES, null));
    assertThat(desk.templates())
        .containsExactly(
            "rejected to ana",
            "rejected to mia",
            "reopened to ana",
            "reopened to mia",
            "decided to ana",
            "decided to mia");
    assertThat(desk.sent().get(4).subject()).isEqualTo("[INC-1] It was decided: more resources");
  }

  @Test
  void the_requester_is_told_which_required_fields_are_missing() {
    desk.room.draft.queue.add(Tickets.registered(desk.room.now(), "description", "version"));
    move("request-information", WAITING, "requester", null);
    assertThat(desk.sent().get(1).text()).endsWith("\n\ndescripción, version");
    move("request-information", WAITING, "requester", null);
    assertThat(desk.sent().get(2).text()).as("asked by hand").doesNotContain("version");
  }

  @Test
  void nobody_of_the_desk_is_told_what_they_did_themselves() {
    desk.room.happen(TicketEvents.registered());
    desk.room.draft.sent.clear();
    desk.room.happen(Actor.agent("ana"), NotificationDesk.assignment("ana"));
    assertThat(desk.templates()).containsExactly("attention to rita");
  }

  @Test
  void a_public_reply_reaches_the_requester_and_an_internal_note_nobody_outside() {
    desk.assigned();
    desk.room.happen(desk.message(Side.DESK, Audience.INTERNAL, "secret", false));
    assertThat(desk.sent()).isEmpty();
    desk.room.happen(desk.message(Side.DESK, Audience.PUBLIC, "Try {folio}\r\nnow", false));
    assertThat(desk.sent().get(0).text()).isEqualTo("Try {folio}\nnow");
    assertThat(desk.sent().get(0).subject()).isEqualTo("[INC-1] Mail is down");
  }

  @Test
  void waiting_asking_and_cancelling_say_why() {
    desk.assigned();
    desk.room.answers.texts.put(TextKey.of("transition/1"), "Which version?");
    move("request-information", WAITING, "requester", "transition/1");
    move("hold", WAITING, "vendor", null);
    move("cancel", CANCELLED, "out-of-scope", null);
    assertThat(desk.sent())
        .extracting(Notification::template)
        .containsExactly("information-requested", "on-hold", "cancelled");
    assertThat(desk.sent().get(0).text()).endsWith("Which version?");
    assertThat(desk.sent().get(1).text())
        .isEqualTo("INC-1 está en espera: esperamos a un proveedor.");
    assertThat(desk.sent().get(2).text()).contains("fuera de alcance");
  }

  @Test
  void what_was_said_at_the_desk_alone_is_left_out_of_what_the_requester_is_told() {
    desk.assigned();
    TextKey kept = TextKey.of("transition/9");
    desk.room.answers.texts.put(kept, "Bob botched it");
    desk.room.answers.internal.add(kept);
    move("request-information", WAITING, "requester", kept.value());
    TextKey added = desk.room.draft.text("transition", Audience.INTERNAL, List.of(), "And Ben");
    move("hold", WAITING, "vendor", added.value());
    assertThat(desk.sent()).hasSize(2);
    assertThat(desk.sent()).noneMatch(n -> n.text().contains("Bob") || n.text().contains("Ben"));
  }

  @Test
  void the_solution_is_told_when_conformity_is_asked_even_if_it_was_verified_between() {
    desk.assigned();
    desk.room.answers.texts.put(TextKey.of("solution/1"), "Restart the {folio}.");
    move("resolve", ACTIVE, null, "solution/1");
    assertThat(desk.sent()).isEmpty();
    move("verify", RESOLVED, null, null);
    assertThat(desk.sent().get(0).text()).contains("Restart the {folio}.");
    desk.room.happen(TicketEvents.moved("approve", RESOLVED, RESOLVED, null, null));
    assertThat(desk.sent()).as("still resolved").hasSize(1);
  }

  @Test
  void reminders_of_conformity_are_withdrawn_when_the_ticket_moves_on() {
    desk.assigned();
    move("verify", RESOLVED, null, null);
    assertThat(desk.room.draft.withdrawn).isEmpty();
    desk.room.happen(new TimerFired("first-reminder", "awaiting-conformity"));
    assertThat(desk.room.draft.sent.get(1).collapseKey()).isEqualTo("conformity-reminder");
    desk.room.happen(TicketEvents.moved("approve", RESOLVED, CLOSED, null, null));
    assertThat(desk.room.draft.withdrawn).containsExactly("conformity-reminder");
    assertThat(desk.sent())
        .extracting(Notification::template)
        .containsExactly("solution", "conformity-reminder", "closed");
  }

  @Test
  void the_survey_says_until_when_in_the_requesters_own_time() {
    desk.assigned();
    desk.room.happen(new SurveyInvited(NOON));
    assertThat(desk.sent().get(0).text()).endsWith("2026-03-02 12:00 (America/Mexico_City).");
  }

  @Test
  void warnings_and_breaches_go_to_the_assignee_and_the_manager_of_the_group() {
    desk.assigned();
    desk.room.happen(new WarningReached("resolution", Warning.atPercent(80), NOON, false));
    desk.room.happen(new TargetBreached("resolution", NOON, Duration.ofHours(8)));
    assertThat(desk.templates())
        .containsExactly("warning to ana", "warning to mia", "breach to ana", "breach to mia");
    assertThat(desk.sent().get(0).subject()).isEqualTo("[INC-1] resolution at 80 %");
    assertThat(desk.sent()).allMatch(n -> n.audience() == Audience.INTERNAL);
  }

  @Test
  void a_warning_before_the_due_says_how_long_before() {
    desk.assigned();
    Warning warning = Warning.beforeDue(Duration.ofMinutes(90));
    desk.room.happen(new WarningReached("resolution", warning, NOON, false));
    assertThat(desk.sent().get(0).subject())
        .isEqualTo("[INC-1] resolution at 1 h 30 min before it is due");
  }

  @Test
  void a_functional_escalation_tells_every_member_of_the_new_group_in_one_event() {
    desk.room.happen(TicketEvents.registered());
    desk.room.draft.sent.clear();
    desk.room.happen(
        new FunctionallyEscalated(null, -1, GroupId.of("mail"), 2, null, "agent", null));
    assertThat(desk.templates()).containsExactly("escalated to ana", "escalated to ben");
    assertThat(desk.room.lastEvents()).hasSize(2);
    desk.room.happen(
        new FunctionallyEscalated(null, -1, GroupId.of("empty"), 3, null, "agent", null));
    assertThat(desk.room.lastEvents()).as("nobody to tell").hasSize(1);
  }

  @Test
  void the_contact_is_asked_for_a_decision_and_told_when_none_is_needed() {
    desk.assigned();
    desk.room.answers.texts.put(TextKey.of("question/1"), "More people?");
    desk.room.happen(
        new HierarchicallyEscalated(
            1, 1, ActorId.of("carl"), "agent", NOON, TextKey.of("question/1")));
    assertThat(desk.sent().get(0).text()).endsWith("More people?").contains("18:00 (UTC)");
    desk.room.happen(new EscalationEnded(1, "resolved"));
    assertThat(desk.templates()).containsExactly("decision to carl", "escalation-ended to carl");
  }

  @Test
  void contacts_who_decided_are_forgotten_so_that_the_slice_does_not_grow() {
    desk.assigned();
    for (int number = 1; number <= 50; number++) {
      desk.room.happen(
          new HierarchicallyEscalated(number, 1, ActorId.of("carl"), "agent", NOON, null),
          new EscalationDecided(number, ActorId.of("carl"), EscalationDecision.DECLINE, null));
    }
    assertThat(desk.room.slice().asked()).hasSize(1);
  }

  @Test
  void without_rules_nobody_is_told() {
    desk.room.policy(NotificationPolicy.builder().build()).happen(TicketEvents.registered());
    assertThat(desk.room.lastEvents()).hasSize(1);
  }

  private void move(String transition, StateCategory to, String reason, String text) {
    desk.room.happen(TicketEvents.moved(transition, ACTIVE, to, reason, text));
  }
}
