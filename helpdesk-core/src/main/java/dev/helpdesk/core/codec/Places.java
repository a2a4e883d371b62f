package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Finds in a document the place that an error of the model names by its own path.
 *
 * <p>Such as {@code /rules/1/name} in the object that is {@code escalation} for {@code
 * escalation.rules[late].name}. What can't be followed to its end is found as far as it goes.
 */
final class Places {

  private static final List<String> NAMES = List.of("name", "id");

  private Places() {}

  /**
   * Returns the place.
   *
   * @param path the object that can't be made
   * @param field the path in the model: a JSON pointer from the object on, or names, which may
   *     begin with some for the object itself
   * @param members members that the object may have
   */
  static Path find(Path path, String field, Collection<String> members) {
    if (field.startsWith("/")) {
      return path.below(field);
    }
    if (!path.collects()) {
      return path.member(field);
    }
    List<String> steps = steps(field);
    JsonNode object = path.node();
    int first = 0;
    while (first < steps.size()
        && !members.contains(steps.get(first))
        && !object.has(steps.get(first))) {
      first++;
    }
    Path place = path;
    for (String step : steps.subList(Math.min(first, steps.size()), steps.size())) {
      Path next = next(place, step);
      if (next.node().isMissingNode() && !(place == path && members.contains(step))) {
        break;
      }
      place = next;
    }
    return place;
  }

  private static Path next(Path place, String step) {
    JsonNode node = place.node();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      for (String name : NAMES) {
        if (step.equals(node.get(i).path(name).textValue())) {
          return place.item(i);
        }
      }
    }
    return place.member(step);
  }

  private static List<String> steps(String field) {
    List<String> steps = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(field, ".[]");
    while (tokens.hasMoreTokens()) {
      steps.add(tokens.nextToken());
    }
    return steps;
  }
}
