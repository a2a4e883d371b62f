package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.event.StateCategory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The figures of times: how long until cases were resolved and closed. */
final class TimeFigures {

  private final List<CaseSeen> cases;
  private final Set<String> unresolved;

  /**
   * Creates the figures.
   *
   * @param unresolved cases that the log says were never resolved, whatever states they passed
   */
  TimeFigures(List<CaseSeen> cases, Set<String> unresolved) {
    this.cases = cases;
    this.unresolved = unresolved;
  }

  /** Adds the figures under their names. */
  void addTo(ObjectNode json) {
    List<Double> resolution = new ArrayList<>();
    Map<Integer, List<Double>> byPriority = new TreeMap<>();
    List<Double> closure = new ArrayList<>();
    List<Double> waits = new ArrayList<>();
    for (CaseSeen seen : cases) {
      Optional<Instant> resolved = resolvedAt(seen);
      Optional<Instant> closed = seen.last(StateCategory.CLOSED).map(RowSeen::at);
      resolved
          .map(at -> Spread.hours(seen.openedAt(), at))
          .ifPresent(
              hours -> {
                resolution.add(hours);
                int weight = seen.last().rank().weight();
                byPriority.computeIfAbsent(weight, w -> new ArrayList<>()).add(hours);
              });
      closed.ifPresent(at -> closure.add(Spread.hours(seen.openedAt(), at)));
      if (resolved.isPresent() && closed.isPresent()) {
        waits.add(Spread.hours(resolved.get(), closed.get()) / 24);
      }
    }
    json.put("cases_without_resolved_at", cases.size() - resolution.size());
    json.set("resolution_hours_opened_to_resolved", Spread.of(resolution));
    ObjectNode each = json.putObject("resolution_hours_by_priority");
    byPriority.forEach((weight, hours) -> each.set(weight.toString(), Spread.of(hours)));
    json.set("closure_hours_opened_to_closed", Spread.of(closure));
    json.set("auto_close", closing(waits));
    addResolvedAt(json);
  }

  /** The last row in a resolved state, or none where the log has no resolution. */
  private Optional<Instant> resolvedAt(CaseSeen seen) {
    return unresolved.contains(seen.id())
        ? Optional.empty()
        : seen.last(StateCategory.RESOLVED).map(RowSeen::at);
  }

  private static ObjectNode closing(List<Double> days) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("cases", days.size());
    json.put(
        "closed_5.0_to_5.5_days_after_resolved",
        days.stream().filter(wait -> wait >= 5 && wait <= 5.5).count());
    json.put("closed_under_4.9_days", days.stream().filter(wait -> wait < 4.9).count());
    json.put("closed_over_5.5_days", days.stream().filter(wait -> wait > 5.5).count());
    return json;
  }

  private void addResolvedAt(ObjectNode json) {
    Tally which = new Tally();
    for (CaseSeen seen : cases) {
      Optional<Instant> first =
          seen.rows().stream()
              .filter(row -> row.category() == StateCategory.RESOLVED)
              .map(RowSeen::at)
              .findFirst();
      Optional<Instant> last = resolvedAt(seen);
      which.add(
          last.isEmpty()
              ? "none"
              : last.equals(first) ? "first_resolved_event" : "later_resolved_event");
    }
    json.set("resolved_at_equals", which.top());
    addEnds(json);
  }

  private void addEnds(ObjectNode json) {
    List<Instant> opened = cases.stream().map(CaseSeen::openedAt).sorted().toList();
    json.putArray("opened_first_last")
        .add(local(opened.get(0)))
        .add(local(opened.get(opened.size() - 1)));
    cases.stream()
        .flatMap(seen -> seen.last(StateCategory.CLOSED).stream())
        .map(RowSeen::at)
        .max(Instant::compareTo)
        .ifPresent(last -> json.put("closed_last", local(last)));
  }

  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
  }
}
