package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole document with one fault each: a member less, more, or of another type. */
final class BrokenTrees {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String FREE_NAMES =
      "/title|/calendars|/classification/matrix/rows|/workflow/kinds|/sla/agreements/\\d+/(targets|"
          + "calendars|pauses)|.*/byPriority|/assignment/weights|/notification/(templates|labels)"
          + "(/[^/]+)?|.*/details|/directory/agents/\\d+/skills|/retention/kinds"
          + "|/escalation/responsibilities/\\d+/duties";
  private static final List<JsonNode> VALUES =
      List.of(
          NODES.nullNode(),
          NODES.booleanNode(true),
          NODES.numberNode(7),
          NODES.numberNode(1.5),
          NODES.textNode("x"),
          NODES.arrayNode(),
          NODES.objectNode());

  /**
   * A document with a fault.
   *
   * @param pointer where it is
   * @param fault what it is
   */
  record Broken(String pointer, Fault fault, JsonNode document) {

    @Override
    public String toString() {
      return fault + " at " + pointer;
    }
  }

  /** What can be wrong with a member by itself. */
  enum Fault {
    LESS,
    MORE,
    OTHER
  }

  private final JsonNode whole;
  private final List<Broken> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private BrokenTrees(JsonNode whole) {
    this.whole = whole;
  }

  /** Returns a policy that uses every member there is. */
  static Policy full() {
    try (InputStream in = BrokenTrees.class.getResourceAsStream("/policies/full.json")) {
      return PolicyDocument.read(in.readAllBytes()).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the document of the policy that uses every member there is. */
  static JsonNode fullTree() {
    try {
      return JSON.readTree(PolicyDocument.write(full()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all; of elements of an array, and of members with free names, the first alone. */
  static List<Broken> of(JsonNode whole) {
    BrokenTrees trees = new BrokenTrees(whole);
    trees.visit(whole, "");
    return trees.found;
  }

  private void visit(JsonNode node, String pointer) {
    if (node instanceof ObjectNode object) {
      if (!pointer.matches(FREE_NAMES)) {
        more(pointer);
      }
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        child(member.getValue(), pointer + "/" + escaped(member.getKey()), true);
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        child(node.get(i), pointer + "/" + i, false);
      }
    }
  }

  private void child(JsonNode node, String pointer, boolean member) {
    String above = pointer.substring(0, pointer.lastIndexOf('/'));
    boolean free = above.matches(FREE_NAMES);
    // Rules of escalation differ by their types; of other elements one is like another.
    boolean tagged = pointer.matches("/escalation/rules/\\d+/(trigger|action)/.*");
    String place = free ? above + "/*" : pointer;
    if (seen.add(tagged ? place : place.replaceAll("/\\d+(?=/|$)", "/0"))) {
      if (member && !free) {
        change(pointer, Fault.LESS, (owner, name) -> ((ObjectNode) owner).remove(name));
      }
      for (JsonNode value : VALUES) {
        if (value.getNodeType() != node.getNodeType() || isOtherNumber(value, node)) {
          change(pointer, Fault.OTHER, (owner, name) -> set(owner, name, value));
        }
      }
      visit(node, pointer);
    }
  }

  private static boolean isOtherNumber(JsonNode value, JsonNode node) {
    return value.isDouble() && node.isIntegralNumber();
  }

  private void more(String pointer) {
    JsonNode broken = whole.deepCopy();
    ((ObjectNode) broken.at(pointer)).put("colour", "blue");
    found.add(new Broken(pointer + "/colour", Fault.MORE, broken));
  }

  private void change(String pointer, Fault fault, Change change) {
    JsonNode broken = whole.deepCopy();
    int slash = pointer.lastIndexOf('/');
    change.apply(broken.at(pointer.substring(0, slash)), plain(pointer.substring(slash + 1)));
    found.add(new Broken(pointer, fault, broken));
  }

  private static void set(JsonNode owner, String name, JsonNode value) {
    if (owner instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) owner).set(name, value);
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String plain(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  private interface Change {
    void apply(JsonNode owner, String name);
  }
}
