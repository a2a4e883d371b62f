package dev.helpdesk.core.codec;

import dev.helpdesk.core.classification.MatrixProblem;
import dev.helpdesk.core.classification.PriorityMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The codec of the matrix by which impact and urgency make a priority. */
final class MatrixCodec {

  private static final Field<PriorityMatrix, List<String>> IMPACTS =
      Fields.of("impacts", PriorityMatrix::impacts, Codecs.list(Codecs.NAME));
  private static final Field<PriorityMatrix, List<String>> URGENCIES =
      Fields.of("urgencies", PriorityMatrix::urgencies, Codecs.list(Codecs.NAME));
  private static final Field<PriorityMatrix, List<String>> PRIORITIES =
      Fields.of("priorities", PriorityMatrix::priorities, Codecs.list(Codecs.NAME));
  private static final Field<PriorityMatrix, Map<String, List<String>>> ROWS =
      Fields.of("rows", PriorityMatrix::rows, Codecs.sortedMap(Codecs.list(Codecs.NAME)));
  private static final Field<PriorityMatrix, Boolean> WAIVED =
      Fields.added("monotoneWaived", PriorityMatrix::monotoneWaived, Codecs.BOOLEAN, false);

  static final ObjectCodec<PriorityMatrix> MATRIX =
      ObjectCodec.of(List.of(IMPACTS, URGENCIES, PRIORITIES, ROWS, WAIVED), MatrixCodec::matrix);

  private MatrixCodec() {}

  private static PriorityMatrix matrix(Members given) {
    List<String> impacts = given.get(IMPACTS);
    List<String> urgencies = given.get(URGENCIES);
    PriorityMatrix.Builder builder =
        PriorityMatrix.builder()
            .impacts(impacts)
            .urgencies(urgencies)
            .priorities(given.get(PRIORITIES));
    if (given.get(WAIVED)) {
      builder.waiveMonotone();
    }
    given
        .get(ROWS)
        .forEach(
            (impact, row) -> {
              if (!impacts.contains(impact)) {
                refuse(given, row(impact), "absent, as its name is no level of the impact scale");
              } else if (row.size() > urgencies.size()) {
                String place = row(impact) + "/" + urgencies.size();
                refuse(given, place, "absent, as there is no urgency for it");
              } else {
                builder.row(impact, row);
              }
            });
    given.stopIfRefused();
    Map<String, String> places = places(given);
    for (MatrixProblem each : builder.problems()) {
      refuse(given, places.getOrDefault(each.path(), ""), each.expected());
    }
    given.stopIfRefused();
    return builder.build();
  }

  private static void refuse(Members given, String place, String expected) {
    given.refuse(ProblemCode.VALUE_INVALID.code(), place, expected);
  }

  /** Returns where the parts of a matrix are written, by their paths in the model. */
  private static Map<String, String> places(Members given) {
    Map<String, String> places = new HashMap<>();
    for (Field<PriorityMatrix, List<String>> scale : List.of(IMPACTS, URGENCIES, PRIORITIES)) {
      places.put("matrix." + scale.name(), "/" + scale.name());
    }
    List<String> urgencies = given.get(URGENCIES);
    Set<String> named = given.get(ROWS).keySet();
    for (String impact : given.get(IMPACTS)) {
      for (int i = 0; i < urgencies.size(); i++) {
        String path = "matrix.cells[" + impact + "][" + urgencies.get(i) + "]";
        // A level is a value of its scale: it is only shown where it names a row.
        places.put(path, named.contains(impact) ? row(impact) + "/" + i : "/rows");
      }
    }
    return places;
  }

  private static String row(String impact) {
    return "/rows/" + impact.replace("~", "~0").replace("/", "~1");
  }
}
