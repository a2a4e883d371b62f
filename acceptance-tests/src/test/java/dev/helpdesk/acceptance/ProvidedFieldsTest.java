package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.command.ProvideFields;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.FieldsProvided;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** INT-5, WF-1: what a ticket came in without can be given later. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvidedFieldsTest {

  private static final Actor ROSA = Actor.requester("rosa");
  private static final Actor ANA = Actor.agent("ana");

  private final TestDesk desk = TestDesk.builder().policy(asking()).build();

  /** A desk that asks for model and serial, and works on nothing without them. */
  private static Policy asking() {
    Workflow workflow =
        Workflow.named("asking")
            .initial("open")
            .state("open", StateCategory.NEW)
            .state("asked", StateCategory.WAITING)
            .state("busy", StateCategory.ACTIVE)
            .state("gone", StateCategory.CLOSED)
            .transition(
                Transition.named("ask")
                    .from("open")
                    .to("asked")
                    .by(Relation.AGENT)
                    .triggeredBy(Trigger.on(Trigger.On.INFORMATION_MISSING)))
            .transition(
                Transition.named("answer")
                    .from("asked")
                    .to("open")
                    .by(Relation.REQUESTER, Relation.AGENT)
                    .guardedBy(Guard.INFORMATION_COMPLETE)
                    .triggeredBy(Trigger.on(Trigger.On.REQUESTER_REPLIED)))
            .transition(Transition.named("work").from("open").to("busy").by(Relation.AGENT))
            .transition(
                Transition.named("end")
                    .from("busy")
                    .to("gone")
                    .by(Relation.AGENT)
                    .requiring("description", "cause"))
            .build();
    Policy policy = Policy.builder().build();
    return policy.toBuilder()
        .intake(
            policy.intake().toBuilder()
                .kind(new TicketKind("incident", "INC", List.of("model", "serial")))
                .build())
        .workflow(WorkflowPolicy.builder(workflow).build())
        .build();
  }

  private TestTicket bare() {
    return desk.register(
        RegisterTicket.incident().from(ActorId.of("rosa"), "web").subject("No paper").build());
  }

  private static ProvideFields fields(TestTicket ticket, String... namesAndValues) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new ProvideFields(ticket.id(), fields);
  }

  private String text(TestTicket ticket, String key) {
    return desk.desk().texts(ticket.id(), ROSA).stream()
        .filter(row -> row.key().equals(TextKey.of(key)))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void what_the_requester_gives_last_lets_the_ticket_go_on() {
    TestTicket ticket = bare();
    ticket.should().beIn("asked");
    assertThat(ticket.record().registered().missing()).containsExactly("model", "serial");

    ticket.does(ROSA, fields(ticket, "model", "LP-9"));
    ticket.should().beIn("asked");
    assertThat(ticket.record().registered().missing()).containsExactly("serial");
    ticket.does(ROSA, fields(ticket, "serial", "42", "room", "B 12"));

    ticket.should().beIn("open");
    assertThat(ticket.record().registered().missing()).isEmpty();
    assertThat(ticket.record().registered().fields()).containsExactly("model", "room", "serial");
    assertThat(text(ticket, "field/serial")).isEqualTo("42");
    assertThat(desk.desk().isRebuiltEqual(ticket.id())).isTrue();
    desk.checkInvariants();
  }

  @Test
  void what_an_agent_gives_satisfies_the_guard_but_is_no_reply() {
    TestTicket ticket = bare();
    ticket.does(ANA, fields(ticket, "model", "LP-9", "serial", "42"));
    ticket.should().beIn("asked");

    ticket.does(ANA, TakeTransition.of(ticket.id(), "answer")).should().beIn("open");
  }

  @Test
  void fields_that_a_transition_requires_are_given_later_too() {
    TestTicket ticket = bare();
    ticket
        .does(ROSA, fields(ticket, "model", "LP-9", "serial", "42"))
        .does(ANA, TakeTransition.of(ticket.id(), "work"));
    TakeTransition end = TakeTransition.of(ticket.id(), "end");
    ticket.refuses(ANA, end, "workflow.fields-missing");
    ticket.does(ANA, fields(ticket, "description", "It is empty.", "cause", "Nobody looked."));

    ticket.does(ANA, end).should().beIn("gone");
    assertThat(text(ticket, "description")).isEqualTo("It is empty.");
    ticket.refuses(ROSA, fields(ticket, "room", "B 12"), "intake.ended");
  }

  @Test
  void the_event_says_which_fields_and_not_what_stands_in_them() {
    TestTicket ticket = bare();
    ticket.does(ROSA, fields(ticket, "model", "LP-9")).does(ANA, fields(ticket, "model", "LP-7"));

    List<FieldsProvided> events =
        ticket.history().stream()
            .map(Happened::event)
            .filter(FieldsProvided.class::isInstance)
            .map(FieldsProvided.class::cast)
            .toList();
    assertThat(events)
        .containsExactly(
            new FieldsProvided(List.of("model"), List.of("serial"), Side.REQUESTER),
            new FieldsProvided(List.of("model"), List.of("serial"), Side.DESK));
    assertThat(text(ticket, "field/model")).isEqualTo("LP-7");
  }

  @Test
  void what_cannot_be_given_is_refused_and_told() {
    TestTicket ticket = bare();
    RecordId id = ticket.id();
    refused(ticket, ANA, fields(ticket, "model", " "), "value.blank");
    refused(ticket, ANA, fields(ticket, "a:b", "x"), "value.malformed");
    refused(ticket, ANA, fields(ticket, "model", "x".repeat(65_537)), "value.too-long");
    for (String given : List.of("subject", "service", "category", "priority", "solution")) {
      refused(ticket, ANA, fields(ticket, given, "x"), "intake.field-not-own");
    }
    refused(ticket, Actor.contact("clara"), fields(ticket, "model", "x"), "security.not-allowed");
    refused(ticket, Actor.requester("jack"), fields(ticket, "model", "x"), "record.unknown");
    assertThatThrownBy(() -> new ProvideFields(id, Map.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("fields");
  }

  @Test
  void a_ticket_has_no_more_fields_than_the_limits_let_it() {
    Limits limits = asking().limits();
    TestTicket ticket = bare();
    for (int i = 0; i < limits.fields(); i++) {
      ticket.does(ANA, fields(ticket, "field-" + i, "x"));
    }
    refused(ticket, ANA, fields(ticket, "one-more", "x"), "value.too-many");
    ticket.does(ANA, fields(ticket, "field-0", "y", "description", "It is empty."));
  }

  private static void refused(TestTicket ticket, Actor actor, Command command, String code) {
    ticket.refuses(actor, command, code);
  }
}
