package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.lab.LabException;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a priority matrix: {@code "4-level"}, {@code "5-level"}, {@code "5x5"} or {@code {impacts,
 * urgencies, priorities, cells: {impact: [priority of each urgency]}}}.
 */
final class MatrixReader {

  private MatrixReader() {}

  static PriorityMatrix read(JsonNode json, String profile) {
    if (json.isTextual()) {
      return switch (json.textValue()) {
        case "4-level" -> PriorityMatrix.fourLevel3x3();
        case "5-level" -> PriorityMatrix.itil3x3();
        case "5x5" -> PriorityMatrix.fiveByFive();
        default -> throw bad(profile, "matrix", "4-level, 5-level, 5x5 or an object");
      };
    }
    PriorityMatrix.Builder builder = PriorityMatrix.builder();
    try {
      builder.impacts(texts(json.path("impacts")));
      builder.urgencies(texts(json.path("urgencies")));
      builder.priorities(texts(json.path("priorities")));
      json.path("cells")
          .fieldNames()
          .forEachRemaining(impact -> builder.row(impact, texts(json.path("cells").path(impact))));
      return builder.waiveMonotone().build();
    } catch (InvalidValueException e) {
      throw new LabException("profile " + profile + ": " + e.getMessage());
    }
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static LabException bad(String profile, String member, String expected) {
    return new LabException("profile " + profile + ": expected " + member + " to be " + expected);
  }
}
