package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which column of a log is which, and on which policy it is replayed.
 *
 * @param name its name
 * @param columns the columns by what they are
 * @param format how the log is written
 * @param policy the policy it brings
 * @param workflows built-in policies by name, whose acceptance of the log is counted
 * @param snapshots instants at which the cases in each state are counted, as they are to be told
 * @param sla rules by which the verdicts of the log may have come about
 */
record Profile(
    String name,
    Map<Field, Column> columns,
    Format format,
    Brought policy,
    Map<String, String> workflows,
    List<String> snapshots,
    SlaRules sla) {

  /**
   * How a log is written.
   *
   * @param separator between two columns
   * @param missing values that stand for nothing
   * @param times pattern of its instants, or null for ISO 8601
   */
  record Format(char separator, List<String> missing, @Nullable String times) {}

  /**
   * The policy that a profile brings.
   *
   * @param name name of a built-in policy
   * @param categories category of each state, for the policy {@code by-category}
   * @param matrix the priority matrix in place of the policy's own, or null
   */
  record Brought(String name, Map<String, String> categories, @Nullable JsonNode matrix) {}

  /** Returns a column. */
  Optional<Column> column(Field field) {
    return Optional.ofNullable(columns.get(field));
  }

  /** Tells whether the log has a column. */
  boolean has(Field field) {
    return columns.containsKey(field);
  }
}
