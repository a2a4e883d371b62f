package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.ExtendTarget;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExclusionDocumentTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final ActorId CLARA = ActorId.of("clara");

  @Test
  void the_example_of_an_excluded_period_is_what_the_engine_explains() {
    TestDesk desk = TestDesk.standard();
    TestTicket ticket = desk.register("rosa", "No mail goes out", "high", "medium");
    ticket.repliedBy("ana", "We are looking at it.");
    desk.advanceTo("2026-03-02T17:30");
    ticket.should().haveBreached("resolution", "2026-03-02T17:00");

    ticket.does(
        ANA,
        new ExcludePeriod(
            ticket.id(),
            List.of("resolution"),
            desk.instant("2026-03-02T11:00"),
            desk.instant("2026-03-02T13:00"),
            CLARA,
            "The power was cut"));
    ticket.should().beDue("resolution", "2026-03-03T10:00");
    ticket.does(
        ANA,
        new ExtendTarget(
            ticket.id(), "resolution", Duration.ofHours(1), CLARA, "A part is on its way"));
    ticket.should().beDue("resolution", "2026-03-03T11:00").keepInvariants();

    var why = desk.desk().explain(ticket.id(), "resolution").orElseThrow();
    List<String> expected = new ArrayList<>(List.of("```text"));
    expected.addAll(ExplanationText.in(Language.ENGLISH).lines(why));
    expected.add("```");
    assertThat(Document.read("sla.md").block("exclusion")).isEqualTo(expected);
  }
}
