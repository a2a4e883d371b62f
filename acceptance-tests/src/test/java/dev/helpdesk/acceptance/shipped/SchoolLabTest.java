package dev.helpdesk.acceptance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.model.SiteId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchoolLabTest {

  /** Monday, 9:00 in Mexico City. */
  private final TestDesk lab = ShippedDesk.open("school-lab", "2026-03-02T15:00:00Z");

  private TestTicket seat() {
    return fault("one-seat", "today");
  }

  private TestTicket fault(String impact, String urgency) {
    return ShippedDesk.register(
        lab, "incident", "counter", with -> with.site(SiteId.of("lab-2")).impact(impact, urgency));
  }

  private static String agent(TestTicket ticket) {
    return String.valueOf(ticket.record().owner().agent());
  }

  @Test
  void a_fault_goes_to_a_technician_whose_hours_it_is() {
    assertThat(agent(seat())).isIn("tec-ana", "tec-beto");

    lab.advanceTo(Instant.parse("2026-03-02T21:00:00Z"));
    assertThat(agent(seat())).isIn("tec-carla", "tec-diego");

    lab.advanceTo(Instant.parse("2026-03-07T15:00:00Z"));
    assertThat(agent(seat())).isEqualTo("tec-elena");
  }

  @Test
  void a_whole_laboratory_that_stands_still_has_two_hours() {
    TestTicket ticket = fault("whole-lab", "now");

    ticket
        .should()
        .havePriority("P1")
        .beDue("resolution", Instant.parse("2026-03-02T17:00:00Z"))
        .beDue("first-response", Instant.parse("2026-03-02T15:15:00Z"));
  }

  @Test
  void a_repair_waits_for_a_spare_part_and_its_clock_with_it() {
    TestTicket ticket = seat();
    String technician = agent(ticket);
    ticket.acceptedBy(technician).heldBy(technician, "spare-part");
    ticket.should().haveTold("rosa", "on-hold").haveClock("resolution", ClockStatus.PAUSED);

    lab.advance(Duration.ofDays(2));
    ticket.resumedBy(technician).resolvedBy(technician, "The power supply was replaced.");
    ticket.approvedBy("rosa");

    ticket.should().beIn("closed").haveClock("resolution", ClockStatus.MET).keepInvariants();
  }

  @Test
  void a_late_answer_raises_the_fault_to_the_leaders() {
    TestTicket ticket = fault("whole-lab", "now");

    lab.advance(Duration.ofMinutes(30));

    ticket.should().haveHad(1, "FunctionallyEscalated");
    assertThat(String.valueOf(ticket.record().owner().group())).isEqualTo("leaders");
  }

  @Test
  void the_coordinator_is_asked_when_nobody_is_on_shift() {
    lab.advanceTo(Instant.parse("2026-03-08T18:00:00Z"));
    TestTicket sunday = seat();
    sunday.should().waitInQueueOf("technicians");

    lab.advanceTo(Instant.parse("2026-03-09T14:30:00Z"));

    sunday.should().haveTold("lab-coordinator", "decision");
  }

  @Test
  void where_the_fault_is_has_to_be_said_and_is_asked_for() {
    TestTicket nowhere = ShippedDesk.register(lab, "incident", "web", with -> with);

    nowhere.should().beIn("information-requested").haveTold("rosa", "information-requested");
    assertThat(nowhere.record().registered().missing()).containsExactly("site");
  }

  @Test
  void the_survey_after_the_repair_stays_open_for_a_week() {
    TestTicket ticket = seat().resolvedBy("tec-ana", "Restarted.").approvedBy("rosa");

    lab.advance(Duration.ofDays(6));
    ticket.ratedBy("rosa", 5);

    ticket.should().haveHad(1, "SurveyAnswered").haveHad(0, "SurveyExpired");
  }
}
