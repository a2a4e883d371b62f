package dev.helpdesk.core.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveMeasuresTest implements Feed {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final TenantId ACME = TenantId.of("acme");
  private static final TenantId OTHER = TenantId.of("other");

  private final List<HistoryRow> rows = new ArrayList<>();
  private final Map<Long, Event> events = new HashMap<>();
  private final LiveMeasures live = new LiveMeasures(this, this::happened);
  private int failing = -1;
  private int given;

  @Override
  public List<HistoryRow> read(TenantId tenant, long afterPosition, int limit) {
    List<HistoryRow> page =
        rows.stream()
            .filter(row -> row.tenant().equals(tenant) && row.position() > afterPosition)
            .limit(limit)
            .toList();
    given += page.size();
    return page;
  }

  @Override
  public long head(TenantId tenant) {
    return rows.size();
  }

  private Happened happened(HistoryRow row) {
    if (row.position() == failing) {
      throw new IllegalStateException("Unreadable.");
    }
    Event event = events.get(row.position());
    ActorId actor = row.decision().actor();
    return new Happened(event, row.at(), row.version(), actor, "RegisterTicket", false);
  }

  private void add(TenantId tenant, String record, long version, Event event) {
    long position = rows.size() + 1;
    events.put(position, event);
    Decision decision = new Decision("d", "RegisterTicket", ActorId.of("ann"), 0, false);
    Body body = () -> new byte[0];
    rows.add(
        new HistoryRow(
            tenant,
            RecordId.of(record),
            version,
            position,
            NOW,
            NOW,
            event.eventType(),
            decision,
            body));
  }

  @Test
  void every_page_of_the_feed_is_read_and_nothing_twice() {
    for (int i = 0; i < 1_200; i++) {
      add(ACME, "t" + i, 1, Tickets.registered(NOW));
    }
    assertThat(live.of(ACME).volume().open()).isEqualTo(1_200);
    add(ACME, "t0", 2, Tickets.moved(StateCategory.NEW, StateCategory.CANCELLED));
    assertThat(live.of(ACME).volume().open()).isEqualTo(1_199);
    assertThat(given).isEqualTo(1_201);
  }

  @Test
  void one_tenant_counts_nothing_of_another() {
    add(ACME, "t", 1, Tickets.registered(NOW));
    assertThat(live.of(OTHER).volume().registered()).isZero();
    assertThat(live.of(ACME).volume().registered()).isOne();
  }

  @Test
  void after_a_row_that_could_not_be_read_it_goes_on_where_it_stopped() {
    add(ACME, "t1", 1, Tickets.registered(NOW));
    add(ACME, "t2", 1, Tickets.registered(NOW));
    failing = 2;
    assertThatThrownBy(() -> live.of(ACME)).isInstanceOf(IllegalStateException.class);
    failing = -1;
    assertThat(live.of(ACME).volume().registered()).isEqualTo(2);
  }
}
