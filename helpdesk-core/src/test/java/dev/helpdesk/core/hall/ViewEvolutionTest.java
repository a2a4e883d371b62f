package dev.helpdesk.core.hall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewEvolutionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void an_escalation_that_climbs_a_level_takes_nothing_from_the_count_of_later_ones() {
    RecordView view = RecordView.empty(TenantId.of("acme"), RecordId.of("r1"), "incident", NOW);

    view = after(after(after(view, asked(1, 1)), asked(2, 1)), asked(1, 2));

    assertThat(view.counts().hierarchical()).isEqualTo(2);
  }

  private static Event asked(int number, int level) {
    return new HierarchicallyEscalated(number, level, ActorId.of("clara"), "agent", NOW, null);
  }

  private static RecordView after(RecordView view, Event event) {
    Happened happened =
        new Happened(event, NOW, view.version() + 1, ActorId.of("ana"), "Test", false);
    return ViewEvolution.evolve(view, happened);
  }
}
