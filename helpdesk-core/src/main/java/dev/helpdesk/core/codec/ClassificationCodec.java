package dev.helpdesk.core.codec;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.classification.internal.ClassificationState;
import java.util.List;
import java.util.Map;

/** How classification writes its policy and state. */
public final class ClassificationCodec {

  private static final Field<PriorityMatrix, List<String>> IMPACTS =
      Fields.of("impacts", PriorityMatrix::impacts, Codecs.list(Codecs.TEXT));
  private static final Field<PriorityMatrix, List<String>> URGENCIES =
      Fields.of("urgencies", PriorityMatrix::urgencies, Codecs.list(Codecs.TEXT));
  private static final Field<PriorityMatrix, List<String>> PRIORITIES =
      Fields.of("priorities", PriorityMatrix::priorities, Codecs.list(Codecs.TEXT));
  private static final Field<PriorityMatrix, Map<String, List<String>>> ROWS =
      Fields.of("rows", PriorityMatrix::rows, Codecs.sortedMap(Codecs.list(Codecs.TEXT)));
  private static final Field<PriorityMatrix, Boolean> WAIVED =
      Fields.added("monotoneWaived", PriorityMatrix::monotoneWaived, Codecs.BOOLEAN, false);

  private static final ObjectCodec<PriorityMatrix> MATRIX =
      ObjectCodec.of(
          List.of(IMPACTS, URGENCIES, PRIORITIES, ROWS, WAIVED), ClassificationCodec::matrix);

  private static final Field<ClassificationPolicy, PriorityMatrix> POLICY_MATRIX =
      Fields.added("matrix", ClassificationPolicy::matrix, MATRIX, PriorityMatrix.itil3x3());
  private static final Field<ClassificationPolicy, String> DEFAULT_IMPACT =
      Fields.nullable("defaultImpact", ClassificationPolicy::defaultImpact, Codecs.TEXT);
  private static final Field<ClassificationPolicy, String> DEFAULT_URGENCY =
      Fields.nullable("defaultUrgency", ClassificationPolicy::defaultUrgency, Codecs.TEXT);
  private static final Field<ClassificationPolicy, List<String>> CATEGORIES =
      Fields.nullable("categories", ClassificationPolicy::categories, Codecs.list(Codecs.TEXT));

  /** The section of the policy; what is left out is as usual. */
  public static final ObjectCodec<ClassificationPolicy> POLICY =
      ObjectCodec.of(
          List.of(POLICY_MATRIX, DEFAULT_IMPACT, DEFAULT_URGENCY, CATEGORIES),
          ClassificationCodec::policy);

  /** What this room remembers. */
  public static final ObjectCodec<ClassificationState> STATE =
      Records.of(new ClassificationState());

  private ClassificationCodec() {}

  private static PriorityMatrix matrix(Members given) {
    PriorityMatrix.Builder builder =
        PriorityMatrix.builder()
            .impacts(given.get(IMPACTS))
            .urgencies(given.get(URGENCIES))
            .priorities(given.get(PRIORITIES));
    given.get(ROWS).forEach(builder::row);
    return (given.get(WAIVED) ? builder.waiveMonotone() : builder).build();
  }

  private static ClassificationPolicy policy(Members given) {
    ClassificationPolicy.Builder builder =
        ClassificationPolicy.builder(given.get(POLICY_MATRIX))
            .otherwise(given.find(DEFAULT_IMPACT), given.find(DEFAULT_URGENCY));
    List<String> categories = given.find(CATEGORIES);
    return (categories == null ? builder : builder.categories(categories)).build();
  }
}
