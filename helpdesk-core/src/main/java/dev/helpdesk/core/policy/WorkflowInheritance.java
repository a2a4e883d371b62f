package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.codec.Path;
import dev.helpdesk.core.codec.ProblemCode;
import dev.helpdesk.core.codec.Problems;
import dev.helpdesk.core.codec.TreeReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the workflows of a document that begin from another workflow: one of the same document,
 * or, for one of its own name, that of the document it begins from.
 */
final class WorkflowInheritance {

  private static final String SECTION = "workflow";
  private static final String WORKFLOWS = "workflows";
  private static final String EXTENDS = Inheritance.EXTENDS;
  private static final int MOST_IN_A_ROW = 64;
  private static final int MOST_PARTS = 20_000;

  /** More workflows than a policy may have are not begun from others, as each is a copy. */
  private static final int MOST_COPIES = 100;

  private final Problems problems;
  private final Origins origins;
  private final Path root;
  private JsonNode list = MissingNode.getInstance();
  private JsonNode inherited = MissingNode.getInstance();
  private final Map<Integer, JsonNode> resolved = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  WorkflowInheritance(Problems problems, Origins origins, Path root) {
    this.problems = problems;
    this.origins = origins;
    this.root = root;
  }

  /**
   * Returns the document with its workflows resolved; empty when that would be too large.
   *
   * @param base the document it begins from, if there is one
   */
  Optional<ObjectNode> resolve(ObjectNode document, Optional<ObjectNode> base) {
    list = document.path(SECTION).path(WORKFLOWS);
    if (!list.isArray()) {
      return Optional.of(document);
    }
    base.ifPresent(from -> inherited = from.path(SECTION).path(WORKFLOWS));
    for (int i = 0; i < list.size(); i++) {
      byName.putIfAbsent(list.get(i).path("name").asText(""), i);
    }
    ArrayNode workflows = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      if (i >= MOST_COPIES && list.get(i).has(EXTENDS)) {
        tooMany(i, "at most " + MOST_COPIES + " workflows");
        return Optional.empty();
      }
      workflows.add(resolve(i, new LinkedHashSet<>()));
      if (origins.size() > MOST_PARTS) {
        tooMany(i, "at most " + MOST_PARTS + " parts with those that are inherited");
        return Optional.empty();
      }
    }
    ObjectNode section = JsonNodeFactory.instance.objectNode();
    section.setAll((ObjectNode) document.get(SECTION));
    section.set(WORKFLOWS, workflows);
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.setAll(document);
    whole.set(SECTION, section);
    return Optional.of(whole);
  }

  private void tooMany(int index, String expected) {
    problems.add(
        ProblemCode.TOO_MANY,
        source(index).member(EXTENDS).toString(),
        expected,
        "more than those");
  }

  private JsonNode resolve(int index, Set<Integer> before) {
    JsonNode known = resolved.get(index);
    if (known == null) {
      JsonNode own = list.get(index);
      known =
          own instanceof ObjectNode workflow && workflow.has(EXTENDS)
              ? extended(workflow, index, before)
              : own;
      resolved.put(index, known);
    }
    return known;
  }

  private JsonNode extended(ObjectNode own, int index, Set<Integer> before) {
    Path place = source(index).member(EXTENDS);
    JsonNode name = own.get(EXTENDS);
    if (!name.isTextual()) {
      place.note(ProblemCode.TYPE_WRONG, "the name of a workflow");
      return TreeReader.noted();
    }
    before.add(index);
    JsonNode from = from(own, name.textValue(), place, before);
    if (!(from instanceof ObjectNode base)) {
      return TreeReader.noted();
    }
    ObjectNode changes = own.deepCopy();
    changes.remove(EXTENDS);
    Path at = root.member(SECTION).member(WORKFLOWS).item(index);
    return new Merge(origins, problems, place).objects(base, changes, at, source(index));
  }

  /** Returns the workflow to begin from, resolved; else notes why there is none. */
  private JsonNode from(ObjectNode own, String name, Path place, Set<Integer> before) {
    boolean itsOwn = name.equals(own.path("name").textValue());
    Integer index = itsOwn ? null : byName.get(name);
    if (index == null) {
      return inheritedOf(name, place, itsOwn);
    }
    if (before.contains(index) || before.size() >= MOST_IN_A_ROW) {
      place.note(
          ProblemCode.EXTENDS_CIRCLE,
          "a workflow that does not begin from this one, and at most "
              + MOST_IN_A_ROW
              + " in a row");
      return MissingNode.getInstance();
    }
    return resolve(index, before);
  }

  private JsonNode inheritedOf(String name, Path place, boolean itsOwn) {
    for (JsonNode workflow : inherited) {
      if (name.equals(workflow.path("name").textValue())) {
        return workflow;
      }
    }
    place.note(
        itsOwn ? ProblemCode.EXTENDS_CIRCLE : ProblemCode.BASE_UNKNOWN,
        itsOwn ? "another workflow than this one" : "the name of a known workflow");
    return MissingNode.getInstance();
  }

  private Path source(int index) {
    return root.below(origins.sourceOf("/" + SECTION + "/" + WORKFLOWS + "/" + index));
  }
}
