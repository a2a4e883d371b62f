package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.view.Rank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of priorities: what the matrix gave, row by row, and whether the log agrees. */
final class PriorityFigures {

  private final List<CaseSeen> cases;
  private final PriorityMatrix matrix;

  PriorityFigures(List<CaseSeen> cases, PriorityMatrix matrix) {
    this.cases = cases;
    this.matrix = matrix;
  }

  /** Adds the figures under their names. */
  void addTo(ObjectNode json, Column column) {
    Tally rows = new Tally();
    Tally closing = new Tally();
    Tally changes = new Tally();
    Tally last = new Tally();
    long changed = 0;
    for (CaseSeen seen : cases) {
      seen.rows().forEach(row -> rows.add(cell(row.rank())));
      closing.add(cell(seen.last().rank()));
      last.add(column.label(Objects.requireNonNullElse(seen.last().rank().priority(), "(none)")));
      changed += addChanges(seen, changes) ? 1 : 0;
    }
    json.set("impact_urgency_priority_rows", rows.top());
    json.set("impact_urgency_priority_cases_at_close", closing.top());
    json.put("cases_with_priority_change", changed);
    json.set("priority_changes", changes.top());
    json.set("priority_at_close", last.top());
  }

  /** Adds how many rows of the log have the priority that the matrix gave. */
  void addAgreement(ObjectNode json, List<LogRow> rows) {
    Map<String, Integer> place = new HashMap<>();
    Map<String, CaseSeen> byId = new HashMap<>();
    cases.forEach(seen -> byId.put(seen.id(), seen));
    long agreeing = 0;
    for (LogRow row : rows) {
      int i = place.merge(row.caseId(), 1, Integer::sum) - 1;
      CaseSeen seen = byId.get(row.caseId());
      String given = row.value(Field.PRIORITY);
      if (seen != null && given != null && i < seen.rows().size()) {
        agreeing += given.equals(seen.rows().get(i).rank().priority()) ? 1 : 0;
      }
    }
    json.put("rows_agreeing_with_" + matrix.priorities().size() + "_level_matrix", agreeing);
  }

  private static boolean addChanges(CaseSeen seen, Tally changes) {
    boolean changed = false;
    for (int i = 1; i < seen.rows().size(); i++) {
      int from = seen.rows().get(i - 1).rank().weight();
      int to = seen.rows().get(i).rank().weight();
      if (from != to) {
        changed = true;
        changes.add(from + Tally.TO + to);
      }
    }
    return changed;
  }

  /** The places on the scales, from 1 the gravest; 0 where the case has none. */
  private String cell(Rank rank) {
    return place(matrix.impacts(), rank.impact())
        + Tally.TO
        + place(matrix.urgencies(), rank.urgency())
        + Tally.TO
        + rank.weight();
  }

  private static int place(List<String> scale, @Nullable String level) {
    return level == null ? 0 : scale.indexOf(level) + 1;
  }
}
