package dev.helpdesk.lab.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A log as it was read.
 *
 * @param rows its rows, merged over cases by the instant they are recorded at; within a case, and
 *     between cases at one instant, in the file's order
 * @param backwards how many rows say that they happened before their predecessor
 * @param moved how many rows are recorded later than they say they happened
 */
record EventLog(List<LogRow> rows, int backwards, int moved) {

  /** Returns the log of rows in the file's order. */
  static EventLog of(List<LogRow> file) {
    Map<String, LogRow> last = new HashMap<>();
    List<LogRow> rows = new ArrayList<>(file.size());
    int backwards = 0;
    int moved = 0;
    for (LogRow row : file) {
      LogRow recorded = row;
      LogRow before = last.get(row.caseId());
      if (before != null && row.at().isBefore(before.at())) {
        backwards++;
      }
      if (before != null && row.at().isBefore(before.recordedAt())) {
        moved++;
        recorded = row.recordedAt(before.recordedAt());
      }
      last.put(row.caseId(), recorded);
      rows.add(recorded);
    }
    rows.sort(Comparator.comparing(LogRow::recordedAt));
    return new EventLog(List.copyOf(rows), backwards, moved);
  }

  /** Returns the last rows of the cases, by case, in the order in which the cases begin. */
  Map<String, LogRow> lastRows() {
    Map<String, LogRow> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(row.caseId(), row));
    return last;
  }

  /** Returns when the last row is recorded; only to be asked of a log with rows. */
  Instant end() {
    return rows.get(rows.size() - 1).recordedAt();
  }
}
