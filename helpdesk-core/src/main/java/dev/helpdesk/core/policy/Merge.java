package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.codec.Path;
import dev.helpdesk.core.codec.ProblemCode;
import dev.helpdesk.core.codec.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes one document by another: objects member by member, arrays of named elements element by
 * element, all else as a whole.
 *
 * <p>A member that is null is removed, and so are the elements of a name that says {@code "remove":
 * true}. Notes for each part of the result where it was written.
 */
final class Merge {

  private static final String REMOVE = "remove";

  /** Members by which the elements of an array are named, the first before the next. */
  static final List<String> KEYS = List.of("name", "id");

  private final Origins origins;
  private final Problems problems;
  private final Path base;

  /**
   * Starts a merge.
   *
   * @param base where in the source the document is named that is changed
   */
  Merge(Origins origins, Problems problems, Path base) {
    this.origins = origins;
    this.problems = problems;
    this.base = base;
  }

  /**
   * Returns an object changed by another.
   *
   * @param at where the result stands
   * @param source where the changes stand
   */
  ObjectNode objects(ObjectNode from, ObjectNode changes, Path at, Path source) {
    origins.moved(at.toString(), source.toString());
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : from.properties()) {
      String name = member.getKey();
      JsonNode change = changes.get(name);
      if (change == null) {
        inherit(at.member(name));
        result.set(name, member.getValue());
      } else if (!change.isNull()) {
        result.set(name, values(member.getValue(), change, at.member(name), source.member(name)));
      }
    }
    for (Map.Entry<String, JsonNode> member : changes.properties()) {
      if (!from.has(member.getKey())) {
        add(result, member.getKey(), member.getValue(), source);
      }
    }
    return result;
  }

  private void add(ObjectNode result, String name, JsonNode value, Path source) {
    if (value.isNull()) {
      nothingToRemove(source.member(name), "null");
    } else {
      result.set(name, value);
    }
  }

  private JsonNode values(JsonNode from, JsonNode change, Path at, Path source) {
    if (from instanceof ObjectNode known && change instanceof ObjectNode changes) {
      return objects(known, changes, at, source);
    }
    if (from instanceof ArrayNode known && change instanceof ArrayNode changes) {
      String key = key(changes);
      if (key != null && (known.isEmpty() || key.equals(key(known)))) {
        return elements(known, changes, key, at, source);
      }
    }
    return change;
  }

  /** Returns an array whose elements of a name are replaced where the first of them stood. */
  private ArrayNode elements(ArrayNode from, ArrayNode changes, String key, Path at, Path source) {
    Map<String, List<Integer>> byName = byName(changes, key);
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    Set<String> known = new HashSet<>();
    for (JsonNode element : from) {
      String name = element.get(key).textValue();
      boolean first = known.add(name);
      List<Integer> replacing = byName.get(name);
      if (replacing == null) {
        inherit(at.item(result.size()));
        result.add(element);
      } else if (first) {
        place(result, changes, replacing, at, source);
      }
    }
    byName.forEach(
        (name, added) -> {
          if (!known.contains(name)) {
            place(result, changes, added, at, source);
            refuseRemovals(changes, added, source);
          }
        });
    return result;
  }

  private static Map<String, List<Integer>> byName(ArrayNode elements, String key) {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    for (int i = 0; i < elements.size(); i++) {
      String name = elements.get(i).get(key).textValue();
      byName.computeIfAbsent(name, each -> new ArrayList<>()).add(i);
    }
    return byName;
  }

  private void place(
      ArrayNode result, ArrayNode changes, List<Integer> indexes, Path at, Path source) {
    for (int index : indexes) {
      if (!isRemoval(changes.get(index))) {
        origins.moved(at.item(result.size()).toString(), source.item(index).toString());
        result.add(changes.get(index));
      }
    }
  }

  private void refuseRemovals(ArrayNode changes, List<Integer> indexes, Path source) {
    for (int index : indexes) {
      if (isRemoval(changes.get(index))) {
        nothingToRemove(source.item(index), "a name that is not there");
      }
    }
  }

  private void nothingToRemove(Path source, String was) {
    problems.add(
        ProblemCode.NOTHING_TO_REMOVE, source.toString(), "a name of what can be removed", was);
  }

  private void inherit(Path at) {
    origins.inherited(at.toString(), base.toString());
  }

  /** Tells whether an element is nothing but a name and the wish to have none of it. */
  private static boolean isRemoval(JsonNode element) {
    return element.size() == 2 && element.path(REMOVE).booleanValue();
  }

  /** Returns the member by which all elements are named, or null when they are not. */
  private static @Nullable String key(ArrayNode elements) {
    for (String key : KEYS) {
      boolean named = !elements.isEmpty();
      for (JsonNode element : elements) {
        named &= element.path(key).isTextual();
      }
      if (named) {
        return key;
      }
    }
    return null;
  }
}
