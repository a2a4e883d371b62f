package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.escalation.Responsibility;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ESC-4: a host asks who answers for a ticket, and for what. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponsibilitiesTest {

  private static final Map<String, String> DUTIES = Map.of("en", "Restores it");
  private static final Responsibility FIRST =
      Responsibility.of("first", 1, "service-desk", DUTIES).by(GroupId.of("first-line"));
  private static final Responsibility VITAL =
      Responsibility.of("vital", 1, "operations", DUTIES).forCriticalities("high");
  private static final Responsibility SECOND =
      Responsibility.of("second", 2, "engineering", DUTIES).forImpacts("high");

  private static TestDesk desk() {
    TestDesk desk =
        TestDesk.builder()
            .policy(
                Policy.builder()
                    .escalation(
                        Policy.defaults().escalation().toBuilder()
                            .responsibilities(List.of(FIRST, VITAL, SECOND))
                            .build())
                    .build())
            .build();
    desk.catalogue().add(desk.tenant(), new Service(ServiceId.of("mail"), "low", null));
    return desk;
  }

  private static TestTicket ticket(TestDesk desk, String impact) {
    return desk.register(
        RegisterTicket.incident()
            .from(ActorId.of("rosa"), "web")
            .subject("No mail")
            .impact(impact, "high")
            .service(ServiceId.of("mail"))
            .build());
  }

  private static List<Responsibility> of(TestDesk desk, TestTicket ticket) {
    return desk.desk().responsibilities(ticket.id());
  }

  @Test
  void what_is_not_known_of_a_ticket_excludes_nobody() {
    TestDesk desk = desk();
    TestTicket ticket = desk.register("rosa", "Something", "high", "high");

    assertThat(of(desk, ticket)).containsExactly(FIRST, VITAL, SECOND);
  }

  @Test
  void who_answers_follows_level_impact_and_what_is_affected() {
    TestDesk desk = desk();
    TestTicket ticket = ticket(desk, "high");
    assertThat(of(desk, ticket)).containsExactly(FIRST, SECOND);

    ticket.assignedTo("ana", "first-line", "ana");
    assertThat(of(desk, ticket)).containsExactly(FIRST);

    ticket.acceptedBy("ana").escalatedBy("ana", "Too hard");
    assertThat(of(desk, ticket)).containsExactly(SECOND);
    ticket.classifiedBy("ana", "low", "high");
    assertThat(of(desk, ticket)).isEmpty();
  }

  @Test
  void of_what_there_is_none_nobody_answers() {
    assertThat(desk().desk().responsibilities(RecordId.of("nothing"))).isEmpty();
    TestDesk desk = TestDesk.standard();
    assertThat(of(desk, desk.register("rosa", "Something", "high", "high"))).isEmpty();
    assertThat(desk.desk().actions(RecordId.of("nothing"), Actor.agent("ana"))).isEmpty();
  }
}
