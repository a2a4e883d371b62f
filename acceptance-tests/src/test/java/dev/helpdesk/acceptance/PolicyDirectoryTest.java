package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ACT-3 and ACT-4: a desk whose people are those of its policy, without any Java for them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyDirectoryTest {

  private static final DirectoryPolicy PEOPLE =
      DirectoryPolicy.builder()
          .group(GroupEntry.of("first-line", 1).ledBy("clara").during("standard"))
          .group(GroupEntry.of("second-line", 2).withSkills("java"))
          .agent(AgentEntry.of("ana", "es", "first-line").withCapacity(1))
          .agent(AgentEntry.of("luis", "es", "first-line").during("afternoon"))
          .agent(AgentEntry.of("bob", "en", "second-line").withSkill("java", 4))
          .contact(ContactEntry.of("clara", 1, "es").during("standard"))
          .contact(ContactEntry.of("dora", 1, "en").standingInFor("clara"))
          .contact(ContactEntry.of("hugo", 2, "en"))
          .build();

  private static final EscalationPolicy ESCALATION =
      EscalationPolicy.builder()
          .rule(
              EscalationRule.of(
                  "nobody-has-it",
                  new EscalationTrigger.UnassignedFor(Duration.ofHours(1), null),
                  new EscalationAction.AskDirectory(1)))
          .rule(
              EscalationRule.of(
                  "silent",
                  new EscalationTrigger.NoUpdateFor(Duration.ofHours(2), null),
                  new EscalationAction.NextLevel()))
          .build();

  private static Policy policy(DirectoryPolicy people) {
    return Policy.builder()
        .assignment(AssignmentPolicy.builder().fallback(GroupId.of("first-line")).build())
        .escalation(ESCALATION)
        .directory(people)
        .build();
  }

  private static BusinessCalendar afternoons() {
    var hours = BusinessCalendar.builder().zone("Europe/Madrid");
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(day -> hours.open(day, "14:00", "18:00"));
    return hours.build();
  }

  private static TestDesk desk() {
    return TestDesk.builder()
        .calendar("afternoon", afternoons())
        .policy(policy(PEOPLE))
        .peopleOfPolicy()
        .build();
  }

  private static TestTicket ticket(TestDesk desk) {
    return desk.register("rosa", "Printer on fire", "high", "high");
  }

  private static List<String> languages(TestDesk desk, String recipient) {
    return desk.sentTo(recipient).stream().map(Notification::language).distinct().toList();
  }

  @Test
  void tickets_go_to_who_is_on_shift_and_has_capacity() {
    TestDesk desk = desk();
    ticket(desk).should().beWith("ana");
    ticket(desk).should().waitInQueueOf("first-line");
    TestDesk later = desk().advanceTo("2026-03-02T14:00");
    ticket(later).should().beWith("ana");
    ticket(later).should().beWith("luis");
    later.advanceTo("2026-03-02T18:00");
    ticket(later).should().waitInQueueOf("first-line");
  }

  @Test
  void the_contact_is_asked_who_answers_at_that_hour() {
    TestDesk desk = desk();
    ticket(desk);
    TestTicket queued = ticket(desk);
    desk.advance(Duration.ofHours(1));
    assertThat(desk.sentTo("clara")).extracting(Notification::template).contains("decision");
    assertThat(desk.sentTo("dora")).isEmpty();
    queued.acknowledgedBy("clara", 1);
    desk.advance(Duration.ofMinutes(59));
    assertThat(desk.sentTo("hugo")).isEmpty();
    assertThat(languages(desk, "clara")).containsExactly("es");
  }

  @Test
  void the_deputy_is_asked_at_other_hours_and_the_next_level_when_nobody_answers() {
    TestDesk desk = desk();
    desk.advanceTo("2026-03-02T19:00");
    TestTicket queued = ticket(desk);
    desk.advanceTo("2026-03-02T20:00");
    assertThat(desk.sentTo("dora")).extracting(Notification::template).contains("decision");
    assertThat(desk.sentTo("clara")).isEmpty();
    desk.advanceTo("2026-03-02T20:30");
    assertThat(desk.sentTo("hugo")).extracting(Notification::template).contains("decision");
    assertThat(languages(desk, "dora")).containsExactly("en");
    queued.should().haveHad(2, "HierarchicallyEscalated");
  }

  @Test
  void a_deputy_acknowledges_for_its_level() {
    TestDesk desk = desk();
    ticket(desk);
    TestTicket queued = ticket(desk);
    desk.advance(Duration.ofHours(1));
    queued.refuses(
        Actor.contact("hugo"), new AcknowledgeEscalation(queued.id(), 1), "escalation.not-asked");
    queued.acknowledgedBy("dora", 1).should().haveHad(1, "EscalationAcknowledged");
  }

  @Test
  void tickets_are_raised_to_the_group_of_the_next_level() {
    TestDesk desk = desk();
    TestTicket ticket = ticket(desk);
    desk.advance(Duration.ofHours(2));
    ticket.should().beWith("bob");
  }

  @Test
  void a_manager_who_is_no_agent_is_written_to_in_its_language_as_a_contact() {
    TestDesk desk = desk();
    ticket(desk).resolvedBy("ana", "Put it out.").rejectedBy("rosa", "It burns again.");
    desk.settle();
    assertThat(desk.sentTo("clara")).extracting(Notification::template).contains("rejected");
    assertThat(languages(desk, "clara")).containsExactly("es");
  }

  @Test
  void people_are_those_of_the_current_policy_whatever_version_a_ticket_runs_on() {
    TestDesk desk = desk();
    ticket(desk);
    TestTicket queued = ticket(desk);
    DirectoryPolicy others =
        PEOPLE.toBuilder().contacts(List.of(ContactEntry.of("eva", 1, "es"))).build();
    desk.desk().install(Actor.administrator("host"), policy(others)).orThrow();
    desk.advance(Duration.ofHours(1));
    assertThat(desk.sentTo("eva")).extracting(Notification::template).contains("decision");
    assertThat(desk.sentTo("clara")).extracting(Notification::template).doesNotContain("decision");
    queued.should().haveHad(1, "HierarchicallyEscalated");
  }

  @Test
  void what_is_settled_late_is_asked_of_who_was_there_then() {
    TestDesk desk = desk();
    ticket(desk);
    TestTicket queued = ticket(desk);
    desk.time().advance(Duration.ofMinutes(80));
    DirectoryPolicy others =
        PEOPLE.toBuilder().contacts(List.of(ContactEntry.of("eva", 1, "es"))).build();
    desk.desk().install(Actor.administrator("host"), policy(others)).orThrow();
    desk.time().advance(Duration.ofMinutes(1));
    desk.settle();
    assertThat(desk.sentTo("clara")).extracting(Notification::template).contains("decision");
    assertThat(desk.sentTo("eva")).isEmpty();
    queued.should().haveHad(1, "HierarchicallyEscalated");
  }

  @Test
  void the_same_people_answer_after_a_restart() {
    TestDesk desk = desk();
    ticket(desk);
    TestTicket queued = ticket(desk);
    desk.restart().advance(Duration.ofMinutes(90));
    assertThat(desk.sentTo("hugo")).extracting(Notification::template).contains("decision");
    queued.should().keepInvariants();
  }
}
