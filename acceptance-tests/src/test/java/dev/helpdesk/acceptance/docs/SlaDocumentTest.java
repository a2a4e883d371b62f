package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ExplanationDrawing;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.testkit.DeskExtension;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlaDocumentTest {

  private static final Instant FRIDAY_AT_16 = Instant.parse("2026-03-06T15:00:00Z");
  private static final Instant MONDAY_AT_10 = Instant.parse("2026-03-09T09:00:00Z");
  private static final Instant TUESDAY_AT_09_30 = Instant.parse("2026-03-10T08:30:00Z");
  private static final Instant TUESDAY_AT_15 = Instant.parse("2026-03-10T14:00:00Z");
  private static final Instant TUESDAY_AT_14_30 = Instant.parse("2026-03-10T13:30:00Z");

  @RegisterExtension final DeskExtension extension = DeskExtension.standard();

  private final Document document = Document.read("sla.md");

  @Test
  void the_worked_example_is_what_the_engine_explains() {
    var desk = extension.get();
    desk.advanceTo(FRIDAY_AT_16);
    TestTicket ticket =
        desk.register("rosa", "The invoice has the wrong address", "high", "medium")
            .assignedTo("ana", "first-line", "ana")
            .acceptedBy("ana")
            .repliedBy("ana", "Which address is the right one?");
    desk.advanceTo(MONDAY_AT_10);
    ticket.heldBy("ana", "requester");
    assertThat(ticket.view().clock("resolution").orElseThrow().due()).isNull();
    desk.advanceTo(TUESDAY_AT_09_30);
    ticket.writtenBy("rosa", "The one in Calle Mayor.");

    ticket.should().havePriority("P2").beIn("in-progress").beDue("resolution", TUESDAY_AT_14_30);
    desk.advanceTo(TUESDAY_AT_14_30);
    ticket.should().haveClock("resolution", ClockStatus.RUNNING);
    desk.advanceTo(TUESDAY_AT_15);
    ticket.should().haveBreached("resolution", TUESDAY_AT_14_30);
    var why = desk.desk().explain(ticket.id(), "resolution").orElseThrow();
    assertThat(document.block("example")).isEqualTo(SlaBlocks.text(why));
    Drawing.of("deadline.svg").shouldBe(ExplanationDrawing.in(Language.ENGLISH).svg(why));
  }

  @Test
  void the_table_of_targets_is_the_default_agreement() {
    Agreement standard = Policy.defaults().sla().agreements().get(0);
    List<String> expected = new ArrayList<>(List.of("| priority | first response | resolution |"));
    expected.add("|---|---|---|");
    Map<String, Duration> first = standard.targets().get("first-response").byPriority();
    Map<String, Duration> resolution = standard.targets().get("resolution").byPriority();
    first.forEach(
        (priority, target) ->
            expected.add(
                String.format(
                    "| %s | %s | %s |",
                    priority, amount(target), amount(resolution.get(priority)))));

    assertThat(document.block("targets")).isEqualTo(expected);
  }

  private static String amount(Duration amount) {
    return amount.toMinutesPart() == 0 ? amount.toHours() + " h" : amount.toMinutes() + " min";
  }
}
