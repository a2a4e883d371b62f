package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of things by name. */
final class Tally {

  /** Between the parts of a name. */
  static final String TO = " > ";

  private final Map<String, Long> counts = new HashMap<>();

  /** Counts one thing more. */
  void add(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  /** Counts so many more. */
  void add(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  /** Returns how many there are of a name. */
  long of(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** Returns how many names there are. */
  int names() {
    return counts.size();
  }

  /** Returns how many there are of all names. */
  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the counts. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Returns the counts as JSON, the highest first, and of like ones by name. */
  ObjectNode top() {
    return top(Integer.MAX_VALUE);
  }

  /** Returns the highest counts as JSON. */
  ObjectNode top(int most) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    entries().stream().limit(most).forEach(entry -> json.put(entry.getKey(), entry.getValue()));
    return json;
  }

  private List<Map.Entry<String, Long>> entries() {
    // Like counts are in the order of the parts of their names, as a list of quoted parts has it.
    Comparator<Map.Entry<String, Long>> byName =
        Comparator.comparing(entry -> entry.getKey().replace(TO, "', '") + "'");
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(byName))
        .toList();
  }

  /** Returns as JSON how many names have each count; names are numbers. */
  ObjectNode inOrderOfNumbers() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Map<Long, Long> sorted = new TreeMap<>();
    counts.forEach((name, count) -> sorted.put(Long.valueOf(name), count));
    sorted.forEach((name, count) -> json.put(name.toString(), count));
    return json;
  }
}
