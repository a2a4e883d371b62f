package dev.helpdesk.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterTest {

  private static final TenantId ACME = TenantId.of("acme");
  private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant AFTERNOON = Instant.parse("2026-03-02T15:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-03-02T23:00:00Z");

  private static final Map<String, BusinessTime> CALENDARS =
      Map.of("early", hours("08:00", "14:00"), "late", hours("14:00", "20:00"));

  private static final DirectoryPolicy DIRECTORY =
      DirectoryPolicy.builder()
          .group(GroupEntry.of("second", 2).withSkills("java"))
          .group(GroupEntry.of("first", 1).during("early").ledBy("marta"))
          .agent(AgentEntry.of("luis", "es", "first").during("late"))
          .agent(AgentEntry.of("ana", "es", "first"))
          .agent(AgentEntry.of("bob", "en", "first", "second"))
          .agent(AgentEntry.of("eve", "en", "nowhere"))
          .agent(AgentEntry.of("ned", "en", "first").during("unheard-of"))
          .contact(ContactEntry.of("clara", 1, "es").during("early"))
          .contact(ContactEntry.of("dora", 1, "en").standingInFor("clara").during("late"))
          .contact(ContactEntry.of("eric", 1, "en").standingInFor("clara").during("late"))
          .contact(ContactEntry.of("fay", 1, "es").during("late"))
          .contact(ContactEntry.of("hugo", 2, "en"))
          .build();

  private final Roster roster = new Roster(DIRECTORY, CALENDARS::get);
  private final PolicyDirectory ports = PolicyDirectory.of(DIRECTORY, CALENDARS::get);

  private static BusinessTime hours(String from, String to) {
    return BusinessCalendar.builder().zone("UTC").open(DayOfWeek.MONDAY, from, to).build();
  }

  private boolean present(String agent, Instant at) {
    return ports.isPresent(ACME, ActorId.of(agent), at);
  }

  private List<String> answering(int level, Instant at) {
    return ports.answering(ACME, level, at).stream().map(c -> c.id().value()).toList();
  }

  @Test
  void an_agent_works_its_own_hours_or_else_those_of_its_groups() {
    assertThat(present("ana", MORNING)).isTrue();
    assertThat(present("ana", AFTERNOON)).isFalse();
    assertThat(present("luis", MORNING)).isFalse();
    assertThat(present("luis", AFTERNOON)).isTrue();
    assertThat(present("bob", NIGHT)).isTrue();
    assertThat(present("eve", NIGHT)).isTrue();
    assertThat(present("ned", MORNING)).isFalse();
    assertThat(present("nobody", MORNING)).isFalse();
  }

  @Test
  void the_hours_of_an_agent_are_those_in_which_it_is_on_shift() {
    for (AgentEntry agent : DIRECTORY.agents()) {
      for (Instant at : List.of(MORNING, AFTERNOON, NIGHT)) {
        assertThat(roster.shifts(agent).filter(hours -> hours.isOpen(at)).isPresent())
            .as("%s at %s", agent.id(), at)
            .isEqualTo(roster.isOnShift(agent.id(), at));
      }
    }
    assertThat(roster.staffed(GroupId.of("first")).orElseThrow().isOpen(NIGHT)).isTrue();
    assertThat(roster.staffed(GroupId.of("empty"))).isEmpty();
  }

  @Test
  void contacts_answer_in_their_hours_and_deputies_in_the_others() {
    assertThat(answering(1, MORNING)).containsExactly("clara");
    assertThat(answering(1, AFTERNOON)).containsExactly("dora", "eric", "fay");
    assertThat(answering(1, NIGHT)).isEmpty();
    assertThat(answering(2, NIGHT)).containsExactly("hugo");
    assertThat(answering(3, MORNING)).isEmpty();
    assertThat(roster.answered(1).orElseThrow().isOpen(NIGHT)).isFalse();
    assertThat(roster.answered(1).orElseThrow().isOpen(MORNING)).isTrue();
    assertThat(roster.answered(3)).isEmpty();
  }

  @Test
  void contacts_are_found_in_their_hours_or_not() {
    assertThat(ports.contact(ACME, ActorId.of("clara"), NIGHT))
        .contains(new Contact(ActorId.of("clara"), 1, false, "es"));
    assertThat(ports.contact(ACME, ActorId.of("dora"), NIGHT))
        .contains(new Contact(ActorId.of("dora"), 1, true, "en"));
    assertThat(ports.contact(ACME, ActorId.of("nobody"), NIGHT)).isEmpty();
    assertThat(ports.highestLevel(ACME, NIGHT)).isEqualTo(2);
  }

  @Test
  void groups_and_members_come_in_the_order_of_ids() {
    assertThat(ports.groups(ACME, NIGHT))
        .containsExactly(
            new Group(GroupId.of("first"), 1, List.of(), ActorId.of("marta")),
            new Group(GroupId.of("second"), 2, List.of("java"), null));
    assertThat(ports.group(ACME, GroupId.of("third"), NIGHT)).isEmpty();
    assertThat(ports.members(ACME, GroupId.of("first"), NIGHT))
        .extracting(Agent::id)
        .extracting(ActorId::value)
        .containsExactly("ana", "bob", "luis", "ned");
    assertThat(ports.agent(ACME, ActorId.of("luis"), NIGHT))
        .contains(new Agent(ActorId.of("luis"), List.of(GroupId.of("first")), Map.of(), 20, "es"));
  }
}
