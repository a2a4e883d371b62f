package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import dev.helpdesk.model.Audience;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** SEC-1: the policy says which role may give which command. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionTest {

  private static final Actor ADMIN = Actor.administrator("admin");
  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROSA = Actor.requester("rosa");
  private static final String NOT_ALLOWED = "security.not-allowed";

  private static Policy with(String commands) {
    return PolicyDocument.read(
            "{\"extends\":\"default\",\"permission\":{\"commands\":{" + commands + "}}}")
        .orThrow();
  }

  private static TestDesk desk(String commands) {
    return TestDesk.builder().policy(with(commands)).build();
  }

  private static TestTicket ticket(TestDesk desk) {
    return desk.register("rosa", "Printer on fire", "high", "high");
  }

  private static Classify grave(TestTicket ticket) {
    return new Classify(ticket.id(), null, "low", "low", "Tried it");
  }

  @Test
  void a_role_may_give_what_its_policy_allows_it() {
    TestDesk desk = desk("\"Classify\":[\"REQUESTER\"]");
    TestTicket ticket = ticket(desk);

    ticket.does(ROSA, grave(ticket));
    ticket.refuses(ANA, grave(ticket), NOT_ALLOWED);
  }

  @Test
  void a_command_that_nobody_may_give_is_refused_to_everybody() {
    TestDesk desk = desk("\"PostMessage\":null");
    TestTicket ticket = ticket(desk);

    for (Actor actor : new Actor[] {ROSA, ANA, ADMIN, Actor.contact("clara")}) {
      ticket.refuses(
          actor, new PostMessage(ticket.id(), Audience.PUBLIC, "Hello", false), NOT_ALLOWED);
    }
  }

  @Test
  void a_requester_hears_of_others_tickets_that_there_are_none() {
    TestDesk desk = desk("\"Classify\":[\"REQUESTER\",\"AGENT\"]");
    TestTicket ticket = ticket(desk);

    ticket.refuses(Actor.requester("mallory"), grave(ticket), "record.unknown");
  }

  @Test
  void a_ticket_keeps_the_permissions_of_its_version() {
    TestDesk desk = desk("\"Classify\":[\"AGENT\"]");
    TestTicket before = ticket(desk);
    desk.desk().install(ADMIN, with("\"Classify\":[\"ADMINISTRATOR\"]")).orThrow();
    TestTicket after = ticket(desk);

    before.refuses(ADMIN, grave(before), NOT_ALLOWED);
    before.does(ANA, grave(before));
    after.refuses(ANA, grave(after), NOT_ALLOWED);
    after.does(ADMIN, grave(after));
  }

  @Test
  void who_may_register_is_for_the_current_policy_to_say() {
    TestDesk desk = desk("\"RegisterTicket\":[\"REQUESTER\"]");

    desk.register("rosa", "Printer on fire", "high", "high");

    desk.desk().install(ADMIN, with("\"RegisterTicket\":null")).orThrow();
    desk.refuses(
        RegisterTicket.incident().from(ROSA.id(), "web").subject("Again").build(), NOT_ALLOWED);
  }

  @Test
  void nobody_is_shown_actions_that_they_may_not_take() {
    TestDesk desk = desk("\"TakeTransition\":[\"ADMINISTRATOR\"]");
    TestTicket ticket = ticket(desk);

    assertThat(desk.desk().actions(ticket.id(), ANA)).isEmpty();
    assertThat(desk.desk().actions(ticket.id(), ADMIN)).isNotEmpty();
  }

  @Test
  void an_administrator_can_always_install_another_policy() {
    StringBuilder nothing = new StringBuilder("\"CorrectState\":[\"ADMINISTRATOR\"]");
    Policy.defaults().permission().commands().keySet().stream()
        .filter(command -> !command.equals("CorrectState"))
        .filter(command -> !command.equals("RegisterTicket"))
        .filter(command -> !command.equals("TakeTransition"))
        .forEach(command -> nothing.append(",\"").append(command).append("\":null"));
    TestDesk desk = desk(nothing.toString());

    assertThat(desk.desk().install(ADMIN, Policy.defaults()).refusal()).isNull();
    ticket(desk).notedBy("ana", "Back at work");
  }
}
