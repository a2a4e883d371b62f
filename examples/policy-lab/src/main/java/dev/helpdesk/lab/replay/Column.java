package dev.helpdesk.lab.replay;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a log.
 *
 * @param name what its header says
 * @param map what its values are called in the policy; empty when they are called the same
 * @param empty what a missing value stands for, or null when nothing is known then
 * @param otherwise what values stand for that the map lacks, or null when they stay as they are
 */
record Column(
    String name, Map<String, String> map, @Nullable String empty, @Nullable String otherwise) {

  /** Returns what a value is called in the policy. */
  @Nullable String value(@Nullable String raw) {
    if (raw == null) {
      return empty;
    }
    return map.getOrDefault(raw, otherwise == null ? raw : otherwise);
  }

  /** Returns what the profile itself calls values of the policy. */
  Set<String> named() {
    Set<String> named = new TreeSet<>(map.values());
    Stream.of(empty, otherwise).filter(Objects::nonNull).forEach(named::add);
    return named;
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
