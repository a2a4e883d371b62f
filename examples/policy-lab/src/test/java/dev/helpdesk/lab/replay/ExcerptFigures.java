package dev.helpdesk.lab.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Figures counted from the rows of a table alone, without the engine and the lab's own reader. */
final class ExcerptFigures {

  final Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
  final Map<String, Long> perState = new HashMap<>();
  final Map<String, Long> firsts = new HashMap<>();
  final Map<String, Long> lasts = new HashMap<>();
  final Map<String, Long> moves = new HashMap<>();
  final Map<String, Long> minutes = new HashMap<>();
  final Map<String, Long> cells = new HashMap<>();
  final List<Double> resolutionHours = new ArrayList<>();
  long rows;
  long reopens;
  long reassignments;
  long reassigned;
  long atOnce;
  long priorityChanged;

  ExcerptFigures(Path file) throws IOException {
    read(file);
    cases.values().forEach(this::count);
  }

  private void read(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String[] names = reader.readLine().split(",", -1);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cellsOfRow = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
          row.put(names[i], cellsOfRow[i]);
        }
        cases.computeIfAbsent(row.get("number"), number -> new ArrayList<>()).add(row);
        rows++;
      }
    }
  }

  private void count(List<Map<String, String>> rowsOfCase) {
    long reopensBefore = reopens;
    long reassignmentsBefore = reassignments;
    Set<String> priorities = new HashSet<>();
    Map<String, String> before = null;
    LocalDateTime recordedBefore = LocalDateTime.MIN;
    LocalDateTime resolved = null;
    for (Map<String, String> row : rowsOfCase) {
      String state = row.get("incident_state");
      LocalDateTime at = LocalDateTime.parse(row.get("sys_updated_at"));
      LocalDateTime recorded = at.isBefore(recordedBefore) ? recordedBefore : at;
      perState.merge(state, 1L, Long::sum);
      priorities.add(row.get("priority"));
      cells.merge(cell(row), 1L, Long::sum);
      resolved = state.equals("Resolved") ? recorded : resolved;
      if (before != null) {
        String from = before.get("incident_state");
        moves.merge(from + " > " + state, 1L, Long::sum);
        minutes.merge(from, ChronoUnit.MINUTES.between(recordedBefore, recorded), Long::sum);
        reopens += isDone(from) && !isDone(state) ? 1 : 0;
        reassignments += before.get("assignment_group").equals(row.get("assignment_group")) ? 0 : 1;
      }
      before = row;
      recordedBefore = recorded;
    }
    firsts.merge(rowsOfCase.get(0).get("incident_state"), 1L, Long::sum);
    lasts.merge(before.get("incident_state"), 1L, Long::sum);
    if (!before.get("resolved_at").isEmpty()) {
      LocalDateTime opened = LocalDateTime.parse(before.get("opened_at"));
      resolutionHours.add(ChronoUnit.SECONDS.between(opened, resolved) / 3600.0);
    }
    priorityChanged += priorities.size() > 1 ? 1 : 0;
    reassigned += reassignments > reassignmentsBefore ? 1 : 0;
    atOnce += reopens == reopensBefore && reassignments == reassignmentsBefore ? 1 : 0;
  }

  private static String cell(Map<String, String> row) {
    return row.get("impact").charAt(0)
        + " > "
        + row.get("urgency").charAt(0)
        + " > "
        + row.get("priority").charAt(0);
  }

  private static boolean isDone(String state) {
    return state.equals("Resolved") || state.equals("Closed");
  }
}
