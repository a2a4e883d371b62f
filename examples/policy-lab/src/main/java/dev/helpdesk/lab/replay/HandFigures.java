package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.view.Counts;
import dev.helpdesk.model.GroupId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The figures of hands: how often cases were reopened and passed on, as the records count it. */
final class HandFigures {

  private static final int TOP_GROUPS = 10;

  private final List<CaseSeen> cases;

  HandFigures(List<CaseSeen> cases) {
    this.cases = cases;
  }

  /** Adds the figures under their names. */
  void addTo(ObjectNode json) {
    addCounter(json, "reopen", Counts::reopens);
    addCounter(json, "reassign", Counts::reassignments);
    long reassignments = total(counts -> counts.reassignments());
    json.put("reassignments_mean", Spread.rounded((double) reassignments / cases.size(), 4));
    json.put("assignment_group_changes_seen", reassignments);
    json.put("assignee_changes_seen", cases.stream().mapToLong(CaseSeen::agentChanges).sum());
    Tally groups = new Tally();
    for (CaseSeen seen : cases) {
      GroupId group = seen.record().owner().group();
      groups.add(group == null ? LogDirectory.NO_GROUP : group.value());
    }
    json.set("top_closing_groups", groups.top(TOP_GROUPS));
    json.put("fcr_no_reassignment_no_reopen", cases.stream().filter(HandFigures::atOnce).count());
    json.put(
        "fcr_and_no_awaiting",
        cases.stream()
            .filter(HandFigures::atOnce)
            .filter(c -> !StateFigures.everWaited(c))
            .count());
  }

  private void addCounter(ObjectNode json, String verb, ToLongFunction<Counts> counter) {
    String noun = verb.equals("reopen") ? "reopens" : "reassignments";
    Tally perCase = new Tally();
    cases.forEach(seen -> perCase.add("" + counter.applyAsLong(seen.record().counts())));
    json.put(verb + "ed_cases", cases.size() - perCase.of("0"));
    json.put(noun + "_total", total(counter));
    json.set(noun + "_per_case", perCase.inOrderOfNumbers());
  }

  private long total(ToLongFunction<Counts> counter) {
    return cases.stream().mapToLong(seen -> counter.applyAsLong(seen.record().counts())).sum();
  }

  private static boolean atOnce(CaseSeen seen) {
    Counts counts = seen.record().counts();
    return counts.reopens() == 0 && counts.reassignments() == 0;
  }

  /** Adds the cases in which the log's own counters end otherwise than the records'. */
  void addDifferences(ArrayNode json, List<LogRow> rows) {
    Map<String, Long> reopens = highest(rows, Field.REOPENS);
    Map<String, Long> reassignments = highest(rows, Field.REASSIGNMENTS);
    for (CaseSeen seen : cases) {
      Counts counts = seen.record().counts();
      addDifference(json, seen, "reopens", reopens.get(seen.id()), counts.reopens());
      addDifference(
          json, seen, "reassignments", reassignments.get(seen.id()), counts.reassignments());
    }
  }

  private static void addDifference(
      ArrayNode json, CaseSeen seen, String counter, @Nullable Long log, long engine) {
    if (log != null && log != engine) {
      json.addObject()
          .put("case", seen.id())
          .put("counter", counter)
          .put("log", log)
          .put("engine", engine);
    }
  }

  private static Map<String, Long> highest(List<LogRow> rows, Field field) {
    Map<String, Long> highest = new HashMap<>();
    for (LogRow row : rows) {
      String value = row.value(field);
      if (value != null && value.matches("\\d{1,9}")) {
        highest.merge(row.caseId(), Long.valueOf(value), Math::max);
      }
    }
    return highest;
  }
}
