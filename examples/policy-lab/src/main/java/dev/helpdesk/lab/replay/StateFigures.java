package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.event.StateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** The figures of states: where cases were, for how long, and how they moved. */
final class StateFigures {

  private static final int TOP_PATHS = 15;

  private final List<CaseSeen> cases;

  StateFigures(List<CaseSeen> cases) {
    this.cases = cases;
  }

  /** Adds the figures under their names. */
  void addTo(ObjectNode json) {
    Tally rows = new Tally();
    Tally first = new Tally();
    Tally last = new Tally();
    Tally ever = new Tally();
    for (CaseSeen seen : cases) {
      seen.rows().forEach(row -> rows.add(row.state()));
      first.add(seen.first().state());
      last.add(seen.last().state());
      new HashSet<>(seen.path()).forEach(ever::add);
    }
    json.put("rows", rows.total());
    json.put("cases", cases.size());
    json.set("events_per_state", rows.top());
    json.set("first_state", first.top());
    json.set("last_state", last.top());
    json.set("cases_ever_in_state", ever.top());
    long closed = count(seen -> seen.last().category() == StateCategory.CLOSED);
    json.put("closed_pct", Spread.rounded(100.0 * closed / cases.size(), 3));
    addMoves(json);
    json.set("minutes_spent_per_state", minutes().top());
  }

  private void addMoves(ObjectNode json) {
    Tally paths = new Tally();
    for (CaseSeen seen : cases) {
      paths.add(String.join(Tally.TO, seen.path()));
    }
    json.set("transitions_incl_same_state", moves().top());
    json.put("path_variants", paths.names());
    json.set("top_paths", paths.top(TOP_PATHS));
    json.put("plain_open_resolved_closed_cases", count(StateFigures::isPlain));
    json.put("cases_with_any_awaiting_state", count(StateFigures::everWaited));
    json.put("state_changes_total", changes(cases).total());
    long backward = 0;
    for (CaseSeen seen : cases) {
      for (int i = 1; i < seen.rows().size(); i++) {
        backward += seen.rows().get(i - 1).isDone() && !seen.rows().get(i).isDone() ? 1 : 0;
      }
    }
    json.put("backward_transitions_out_of_resolved_or_closed", backward);
  }

  private long count(Predicate<CaseSeen> which) {
    return cases.stream().filter(which).count();
  }

  /** Tells whether a case was ever waiting for somebody else. */
  static boolean everWaited(CaseSeen seen) {
    return seen.rows().stream().anyMatch(RowSeen::isWaiting);
  }

  /** New, worked on, resolved, closed, the first two left out or not; and no correction. */
  private static boolean isPlain(CaseSeen seen) {
    if (seen.last().category() != StateCategory.CLOSED) {
      return false;
    }
    int rank = -1;
    boolean resolved = false;
    for (RowSeen row : collapsed(seen)) {
      int next =
          switch (row.category()) {
            case NEW -> 0;
            case ACTIVE -> 1;
            case RESOLVED -> 2;
            case CLOSED -> 3;
            case WAITING, CANCELLED -> -1;
          };
      if (next <= rank || row.corrected()) {
        return false;
      }
      resolved |= row.category() == StateCategory.RESOLVED;
      rank = next;
    }
    return resolved;
  }

  private static List<RowSeen> collapsed(CaseSeen seen) {
    List<RowSeen> rows = new ArrayList<>();
    for (RowSeen row : seen.rows()) {
      if (rows.isEmpty() || !rows.get(rows.size() - 1).state().equals(row.state())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Tally moves() {
    Tally moves = new Tally();
    for (CaseSeen seen : cases) {
      for (int i = 1; i < seen.rows().size(); i++) {
        moves.add(seen.rows().get(i - 1).state() + Tally.TO + seen.rows().get(i).state());
      }
    }
    return moves;
  }

  /** Returns how often cases changed from one state to another. */
  static Tally changes(List<CaseSeen> cases) {
    Tally changes = new Tally();
    for (CaseSeen seen : cases) {
      List<String> path = seen.path();
      for (int i = 1; i < path.size(); i++) {
        changes.add(path.get(i - 1) + Tally.TO + path.get(i));
      }
    }
    return changes;
  }

  private Tally minutes() {
    Tally minutes = new Tally();
    for (CaseSeen seen : cases) {
      for (int i = 1; i < seen.rows().size(); i++) {
        RowSeen from = seen.rows().get(i - 1);
        minutes.add(from.state(), Duration.between(from.at(), seen.rows().get(i).at()).toMinutes());
      }
    }
    return minutes;
  }

  /** Returns how many cases are in each state at an instant. */
  static Tally snapshot(List<CaseSeen> cases, Instant at) {
    Tally snapshot = new Tally();
    for (CaseSeen seen : cases) {
      String state = "(not yet seen)";
      for (RowSeen row : seen.rows()) {
        state = row.at().isAfter(at) ? state : row.state();
      }
      snapshot.add(state);
    }
    return snapshot;
  }
}
