package dev.helpdesk.lab.replay;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.TicketView;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.TextRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads from record and history alone what became of a case. Each event is answered with whether it
 * marks a row when it comes from the import.
 */
final class HistoryReader extends SomeEvents<Boolean> {

  private final List<RowSeen> rows = new ArrayList<>();
  private Rank rank = Rank.NONE;
  private String state = "";
  private StateCategory category = StateCategory.NEW;
  private boolean corrected;
  private @Nullable Instant openedAt;
  private boolean openedLater;
  private boolean assigned;
  private @Nullable ActorId agent;
  private int agentChanges;

  private HistoryReader() {}

  /** Returns what the desk knows of a case, or empty when it has none with that id. */
  static Optional<CaseSeen> read(Desk desk, RecordId id) {
    return desk.ticket(id).map(ticket -> new HistoryReader().seen(desk, ticket));
  }

  private CaseSeen seen(Desk desk, TicketView ticket) {
    RecordView record = ticket.record();
    List<Happened> history = desk.history(record.id());
    for (Happened happened : history) {
      boolean isMarker = happened.event().match(this);
      if (isMarker && isImported(happened)) {
        rows.add(new RowSeen(happened.at(), state, category, rank, corrected));
        corrected = false;
      }
    }
    Instant opened = openedLater ? openedLater(desk, record) : openedAt;
    return new CaseSeen(
        record,
        Objects.requireNonNullElse(opened, rows.get(0).at()),
        List.copyOf(rows),
        agentChanges,
        history.size(),
        clocks(ticket));
  }

  private static Map<String, ClockStatus> clocks(TicketView ticket) {
    Map<String, ClockStatus> clocks = new HashMap<>();
    ticket.clocks().forEach(clock -> clocks.put(clock.metric(), clock.status()));
    return clocks;
  }

  private static @Nullable Instant openedLater(Desk desk, RecordView record) {
    String key = "field/" + Registration.OPENED_LATER;
    return desk.texts(record.id(), LabDesk.IMPORT).stream()
        .filter(text -> text.key().value().equals(key))
        .map(TextRow::text)
        .map(Instant::parse)
        .findFirst()
        .orElse(null);
  }

  private static boolean isImported(Happened happened) {
    return !happened.reaction() && happened.actor().equals(LabDesk.IMPORT.id());
  }

  @Override
  protected Boolean otherwise(Event event) {
    return false;
  }

  @Override
  public Boolean registered(Registered event) {
    openedAt = event.openedAt();
    openedLater = event.fields().contains(Registration.OPENED_LATER);
    return false;
  }

  @Override
  public Boolean classified(Classified event) {
    rank =
        new Rank(
            event.category(), event.impact(), event.urgency(), event.priority(), event.weight());
    return false;
  }

  @Override
  public Boolean assigned(Assigned event) {
    if (assigned && !Objects.equals(agent, event.agent())) {
      agentChanges++;
    }
    assigned = true;
    agent = event.agent();
    return false;
  }

  @Override
  public Boolean stateChanged(StateChanged event) {
    state = event.to();
    category = event.category();
    corrected = event.corrected();
    return true;
  }

  @Override
  public Boolean updateNoted(UpdateNoted event) {
    return true;
  }
}
