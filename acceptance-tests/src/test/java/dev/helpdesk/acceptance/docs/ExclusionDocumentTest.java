package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.ExtendTarget;
import dev.helpdesk.core.sla.ExplanationDrawing;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.testkit.StandardDesk;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExclusionDocumentTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final ActorId CLARA = ActorId.of("clara");

  @Test
  void the_example_of_an_excluded_period_is_what_the_engine_explains_and_draws() {
    TestDesk desk = TestDesk.builder().calendar("standard", hours()).build();
    desk.advanceTo("2026-03-04T15:00");
    TestTicket ticket =
        desk.register("rosa", "No mail goes out", "high", "medium")
            .assignedTo("ana", "first-line", "ana")
            .acceptedBy("ana")
            .repliedBy("ana", "We are looking at it.");
    desk.advanceTo("2026-03-06T12:00");
    ticket.heldBy("ana", "vendor");
    desk.advanceTo("2026-03-09T10:00");
    ticket.resumedBy("ana").should().beDue("resolution", "2026-03-09T12:00");
    desk.advanceTo("2026-03-09T12:30");
    ticket.should().haveBreached("resolution", "2026-03-09T12:00");

    ticket.does(
        ANA,
        new ExcludePeriod(
            ticket.id(),
            List.of("resolution"),
            desk.instant("2026-03-06T10:00"),
            desk.instant("2026-03-06T11:00"),
            CLARA,
            "The power was cut"));
    ticket.should().beDue("resolution", "2026-03-09T13:00");
    ticket.does(
        ANA,
        new ExtendTarget(
            ticket.id(), "resolution", Duration.ofHours(2), CLARA, "A part is on its way"));
    ticket.should().beDue("resolution", "2026-03-09T15:00").keepInvariants();
    desk.advanceTo("2026-03-09T14:00");

    var why = desk.desk().explain(ticket.id(), "resolution").orElseThrow();
    assertThat(Document.read("sla.md").block("exclusion")).isEqualTo(SlaBlocks.text(why));
    Drawing.of("more-time.svg").shouldBe(ExplanationDrawing.in(Language.ENGLISH).svg(why));
  }

  private static BusinessCalendar hours() {
    return StandardDesk.hours().toBuilder().holiday(LocalDate.of(2026, 3, 5)).build();
  }
}
