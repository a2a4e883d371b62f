package dev.helpdesk.lab.replay;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.view.RecordView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine knows of a case.
 *
 * @param record the record as it stands
 * @param openedAt when its source says that it was opened
 * @param rows what the history says of its rows, at least one, in order
 * @param agentChanges how often another agent, or none, came in place of the one before
 * @param events how many events its history has
 * @param clocks how its clocks stood in the end, by metric
 */
record CaseSeen(
    RecordView record,
    Instant openedAt,
    List<RowSeen> rows,
    int agentChanges,
    int events,
    Map<String, ClockStatus> clocks) {

  /** Returns its id. */
  String id() {
    return record.id().value();
  }

  /** Returns how it began. */
  RowSeen first() {
    return rows.get(0);
  }

  /** Returns how it stood in the end. */
  RowSeen last() {
    return rows.get(rows.size() - 1);
  }

  /** Returns the last row in a category. */
  Optional<RowSeen> last(StateCategory category) {
    return rows.stream().filter(row -> row.category() == category).reduce((a, b) -> b);
  }

  /** Returns the states it went through, repeats collapsed. */
  List<String> path() {
    List<String> path = new ArrayList<>();
    for (RowSeen row : rows) {
      if (path.isEmpty() || !path.get(path.size() - 1).equals(row.state())) {
        path.add(row.state());
      }
    }
    return path;
  }
}
