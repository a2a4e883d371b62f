package dev.helpdesk.acceptance.docs;

import dev.helpdesk.core.classification.Criticality;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.event.ClassificationCause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the document on classification shows of the matrices that are shipped. */
final class ClassificationBlocks {

  private ClassificationBlocks() {}

  static List<String> matrix(PriorityMatrix matrix) {
    List<String> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("impact \\ urgency"));
    head.addAll(matrix.urgencies());
    lines.add(row(head));
    lines.add("|" + "---|".repeat(head.size()));
    matrix
        .rows()
        .forEach(
            (impact, priorities) ->
                lines.add(row(Stream.concat(Stream.of(impact), priorities.stream()).toList())));
    return lines;
  }

  static List<String> criticalities() {
    List<String> lines =
        new ArrayList<>(List.of("| criticality | means | level |", "|---|---|---|"));
    for (Criticality criticality : Criticality.values()) {
      lines.add(
          row(
              List.of(
                  criticality.label(), criticality.effect(), String.valueOf(criticality.level()))));
    }
    return lines;
  }

  static List<String> causes() {
    return Stream.of(ClassificationCause.values())
        .map(cause -> "- `" + cause + "`" + (cause.isOfDesk() ? ", given by the desk" : ""))
        .toList();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
