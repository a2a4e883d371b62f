package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.ClockChange;
import dev.helpdesk.core.MigrationPreview;
import dev.helpdesk.core.MigrationTotals;
import dev.helpdesk.core.TicketMigration;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.policy.MigrationDocument;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationDocumentTest {

  private static final Actor ROOT = Actor.administrator("root");
  private static final Criteria OPEN = new Criteria.Is("open", AttributeValue.of(true));

  @Test
  void the_example_of_a_migration_is_previewed_as_told_and_happens_as_previewed() {
    TestDesk desk = TestDesk.standard();
    TestTicket working = taken(desk, "Slow as glue");
    TestTicket waiting = taken(desk, "No sound").heldBy("ana", "vendor");
    desk.advanceTo("2026-03-02T14:30");
    desk.desk().install(ROOT, second()).orThrow();
    Migration migration = MigrationDocument.read(json("migration")).orThrow();

    MigrationPreview preview = desk.desk().previewMigration(migration, OPEN, null, 100);
    assertThat(Document.read("policy.md").block("migration-preview")).isEqualTo(told(preview));

    desk.desk().migrate(ROOT, "to-default-2", migration, OPEN).orThrow();
    desk.settle();
    for (TicketMigration each : preview.tickets()) {
      assertThat(desk.desk().ticket(each.before().record().id())).contains(each.after());
    }
    assertThat(working.record().registered().policyVersion()).isEqualTo(2);
    assertThat(waiting.record().registered().policyVersion()).isEqualTo(1);
    desk.checkInvariants();
  }

  private static TestTicket taken(TestDesk desk, String subject) {
    return desk.register("rosa", subject, "low", "high")
        .assignedTo("ana", "first-line", "ana")
        .acceptedBy("ana")
        .repliedBy("ana", "We are looking at it.");
  }

  private static Policy second() {
    String next =
        PolicyDocument.pretty(Policy.defaults().toBuilder().version(2).build())
            .replace("\"in-progress\"", "\"working\"")
            .replace("\"vendor\"", "\"supplier\"")
            .replace("\"PT24H\"", "\"PT4H\"");
    return PolicyDocument.read(next).orThrow();
  }

  private static String json(String block) {
    List<String> lines = Document.read("policy.md").block(block);
    return String.join("\n", lines.subList(1, lines.size() - 1));
  }

  private static List<String> told(MigrationPreview preview) {
    List<String> lines = new ArrayList<>();
    lines.add("```");
    preview.tickets().forEach(ticket -> tell(ticket, lines));
    MigrationTotals totals = preview.totals();
    lines.add(
        totals.tickets()
            + " tickets, refused "
            + totals.refused()
            + ", dues moved "
            + totals.duesMoved()
            + ", promises newly broken "
            + totals.breachesNew());
    lines.add("```");
    return lines;
  }

  private static void tell(TicketMigration ticket, List<String> lines) {
    RecordView before = ticket.before().record();
    String folio = before.registered().folio() + ": ";
    if (ticket.refusal() != null) {
      lines.add(folio + ticket.refusal().code() + ", " + ticket.refusal().expected());
      return;
    }
    lines.add(
        folio + before.progress().state() + " -> " + ticket.after().record().progress().state());
    for (ClockChange clock : ticket.clocks()) {
      String missed = clock.isBreachNew() ? ", missed now" : "";
      lines.add(
          "  "
              + clock.metric()
              + " due "
              + due(clock.before())
              + " -> "
              + due(clock.after())
              + missed);
    }
  }

  private static String due(Optional<ClockView> clock) {
    Instant due = clock.map(ClockView::due).orElse(null);
    return due == null
        ? "none"
        : LocalDateTime.ofInstant(due, ZoneId.of("Europe/Madrid")).toString();
  }
}
