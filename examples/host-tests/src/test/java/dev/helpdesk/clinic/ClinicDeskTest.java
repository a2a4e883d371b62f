package dev.helpdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.notification.NotificationSender;
import dev.helpdesk.testkit.DeskExtension;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClinicDeskTest {

  @RegisterExtension final DeskExtension clinic = DeskExtension.of(Clinic::desk);

  @Test
  void at_night_a_ventilator_has_half_an_hour_and_a_printer_waits_for_the_morning(TestDesk desk) {
    desk.advanceTo("2026-01-12T23:00");
    TestTicket ventilator = desk.register(Clinic.ventilatorAlarm());
    TestTicket printer = desk.register(Clinic.printer());

    ventilator.should().beDue("resolution", "2026-01-12T23:30");
    printer.should().havePriority("P3").beDue("first-response", "2026-01-13T09:00");
  }

  @Test
  void a_ventilator_goes_to_the_engineers_and_a_lost_record_to_the_records_office(TestDesk desk) {
    RegisterTicket lost =
        RegisterTicket.incident()
            .from(ActorId.of("julia"), "web")
            .subject("The record of bed 7 is not to be found")
            .category("records/lost")
            .build();

    desk.register(Clinic.ventilatorAlarm()).should().beWith("emil");
    desk.register(lost).should().beWith("iris");
    desk.register(Clinic.printer()).should().beWith("omar");
  }

  @Test
  void whoever_reports_a_device_without_its_serial_number_is_asked_for_it(TestDesk desk) {
    TestTicket infusion = desk.register(Clinic.device("The infusion pump does not start").build());
    infusion.should().beIn("information-requested").haveTold("julia", "information-requested");

    desk.advance(Duration.ofDays(3));
    infusion.should().haveClock("resolution", ClockStatus.PAUSED);

    infusion.writtenBy("julia", "It says P-2001 on the back.");
    infusion.should().beIn("assigned").beWith("omar");
  }

  @Test
  void a_fax_opens_no_ticket_and_the_answer_names_the_ways_that_do(TestDesk desk) {
    RegisterTicket fax =
        RegisterTicket.incident().from(ActorId.of("julia"), "fax").subject("Please call").build();

    assertThat(desk.refuses(fax, "intake.channel-not-official").possible())
        .containsExactly("web", "phone", "monitoring");
  }

  @Test
  void the_clock_stands_still_while_the_maker_of_the_device_is_waited_for(TestDesk desk) {
    TestTicket ventilator = desk.register(Clinic.ventilatorAlarm()).acceptedBy("emil");
    desk.advance(Duration.ofMinutes(10));
    ventilator.heldBy("emil", "vendor");
    desk.advance(Duration.ofDays(2));
    ventilator.resumedBy("emil");

    ventilator
        .should()
        .haveUsed("resolution", Duration.ofMinutes(10))
        .beDue("resolution", "2026-01-14T08:30");
  }

  @Test
  void when_half_of_the_time_is_gone_the_doctor_decides_about_the_spare_device(TestDesk desk) {
    TestTicket ventilator = desk.register(Clinic.ventilatorAlarm()).acceptedBy("emil");
    desk.advance(Duration.ofMinutes(15));
    ventilator.should().haveTold("weiss", "decision").haveHad(1, "HierarchicallyEscalated");

    ventilator.acknowledgedBy("weiss", 1).decidedBy("weiss", 1, EscalationDecision.DIVERT);
    desk.advance(Duration.ofDays(1));
    ventilator.should().haveHad(1, "HierarchicallyEscalated").haveHad(0, "EscalationUnanswered");
  }

  @Test
  void a_breach_found_in_the_morning_bears_the_minute_of_the_night(TestDesk desk) {
    desk.advanceTo("2026-01-13T02:00");
    TestTicket ventilator = desk.register(Clinic.ventilatorAlarm());

    desk.advanceTo("2026-01-13T08:00");

    ventilator
        .should()
        .haveBreached("resolution", "2026-01-13T02:30")
        .haveTold("emil", "breach", 2);
  }

  @Test
  void what_engineers_write_to_each_other_never_reaches_the_ward(TestDesk desk) {
    TestTicket ventilator = desk.register(Clinic.ventilatorAlarm()).acceptedBy("emil");
    ventilator.notedBy("emil", "Third time with this model, I would not trust it.");
    ventilator.repliedBy("emil", "I bring you another one.");
    desk.settle();

    assertThat(desk.sentTo("julia"))
        .extracting(Notification::text)
        .anyMatch(text -> text.contains("another one"))
        .noneMatch(text -> text.contains("trust"));
  }

  @Test
  void a_solution_that_did_not_help_goes_back_to_work_and_is_counted(TestDesk desk) {
    TestTicket ventilator = desk.register(Clinic.ventilatorAlarm()).acceptedBy("emil");
    ventilator.resolvedBy("emil", "Changed the filter.").verifiedBy("emil");
    ventilator.rejectedBy("julia", "It still gives an alarm.");
    ventilator.should().beIn("in-progress").haveBeenReopened(1);

    ventilator.resolvedBy("emil", "Changed the valve.").verifiedBy("emil").approvedBy("julia");
    ventilator.closedBy("emil").should().beIn("closed").haveTold("julia", "closed");
  }

  @Test
  void what_is_sent_while_the_mail_server_is_down_arrives_once_it_is_back(TestDesk desk) {
    ActorId julia = ActorId.of("julia");
    desk.sender().fail(julia, NotificationSender.Result.RETRY_LATER, 2);
    desk.register(Clinic.printer());
    desk.settle();
    assertThat(desk.sentTo("julia")).isEmpty();

    desk.advance(Duration.ofHours(1));
    assertThat(desk.sentTo("julia"))
        .extracting(Notification::template)
        .containsExactlyInAnyOrder("acknowledgement", "attention");
  }
}
