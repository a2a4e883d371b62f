package dev.helpdesk.lab.replay;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a log.
 *
 * @param name what its header says
 * @param map what its values are called in the policy; empty when they are called the same
 * @param empty what a missing value stands for, or null when nothing is known then
 */
record Column(String name, Map<String, String> map, @Nullable String empty) {

  /** Returns what a value is called in the policy; one that the map lacks stays as it is. */
  @Nullable String value(@Nullable String raw) {
    return raw == null ? empty : map.getOrDefault(raw, raw);
  }

  /** Tells whether the map says what a value is, or there is no map. */
  boolean knows(String raw) {
    return map.isEmpty() || map.containsKey(raw);
  }

  /** Returns what the log calls a value of the policy. */
  String label(String value) {
    return map.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(value);
  }
}
