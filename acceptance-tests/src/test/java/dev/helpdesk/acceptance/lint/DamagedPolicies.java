package dev.helpdesk.acceptance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import dev.helpdesk.core.policy.PolicyReading;
import dev.helpdesk.core.policy.ShippedPolicies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Policies with damage done to them at random: parts left out, doubled, swapped, taken from another
 * policy, names and times put where others stood. The same seed always gives the same policy.
 */
final class DamagedPolicies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TIMES = List.of("PT0S", "PT1S", "PT1H", "P9D", "PT8760H");
  private static final int ATTEMPTS = 12;

  private final Random random;
  private final List<Policy> sound;

  private DamagedPolicies(long seed, List<Policy> sound) {
    random = new Random(seed);
    this.sound = sound;
  }

  /** The policies that ship, each as the newest version. */
  static List<Policy> shipped() {
    return ShippedPolicies.names().stream()
        .map(name -> ShippedPolicies.find(name).orElseThrow())
        .toList();
  }

  /** A policy that began as one of these, or as one with a random workflow. */
  static Policy of(long seed, List<Policy> begun) {
    return new DamagedPolicies(seed, begun).make();
  }

  private Policy make() {
    Policy policy = any();
    JsonNode document = tree(policy);
    int wanted = random.nextInt(7);
    for (int i = 0; i < ATTEMPTS && wanted > 0; i++) {
      JsonNode changed = document.deepCopy();
      damage(changed);
      PolicyReading reading = PolicyDocument.read(changed.toString());
      if (!changed.equals(document) && reading.policy().isPresent()) {
        policy = reading.orThrow();
        document = changed;
        wanted--;
      }
    }
    return policy;
  }

  private Policy any() {
    return random.nextInt(4) == 0
        ? RandomPolicies.of(random.nextInt(100_000))
        : sound.get(random.nextInt(sound.size()));
  }

  static JsonNode tree(Policy policy) {
    try {
      return JSON.readTree(PolicyDocument.write(policy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void damage(JsonNode document) {
    if (random.nextInt(6) == 0) {
      graft((ObjectNode) document);
      return;
    }
    List<JsonNode> holders = new ArrayList<>();
    // Sections are chosen first, as most of a document is wording.
    gather(document.get(any(names(document))), holders);
    if (holders.isEmpty()) {
      return;
    }
    JsonNode holder = any(holders);
    if (holder instanceof ArrayNode array) {
      damage(array, document);
    } else if (holder instanceof ObjectNode object) {
      damage(object, document);
    }
  }

  /** Puts a section of another policy in the place of this one's. */
  private void graft(ObjectNode document) {
    JsonNode other = tree(any());
    String section = any(names(document));
    if (other.has(section)) {
      document.set(section, other.get(section));
    }
  }

  private void damage(ArrayNode array, JsonNode document) {
    int at = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(at);
      case 1 -> array.insert(random.nextInt(array.size() + 1), renamed(array.get(at)));
      case 2 -> array.insert(random.nextInt(array.size()), array.remove(at));
      default -> array.set(at, other(array.get(at), document));
    }
  }

  private void damage(ObjectNode object, JsonNode document) {
    String name = any(names(object));
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(random.nextBoolean() ? "12" : "a/b~c", object.get(name));
      default -> object.set(name, other(object.get(name), document));
    }
  }

  private JsonNode renamed(JsonNode element) {
    JsonNode copy = element.deepCopy();
    if (copy instanceof ObjectNode object && object.has("name")) {
      object.put("name", "copy-" + random.nextInt(1_000));
    }
    return copy;
  }

  /** Another value of the same type, as far as one is at hand. */
  private JsonNode other(JsonNode value, JsonNode document) {
    if (value.isBoolean()) {
      return BooleanNode.valueOf(!value.booleanValue());
    }
    if (value.isInt()) {
      int number = value.intValue();
      return IntNode.valueOf(List.of(0, 1, number - 1, number + 1, number * 2).get(any(5)));
    }
    if (value.isTextual()) {
      return TextNode.valueOf(isTime(value) ? any(TIMES) : name(document));
    }
    return value.isArray() && random.nextInt(3) == 0 ? JSON.createArrayNode() : value;
  }

  private static boolean isTime(JsonNode value) {
    return value.textValue().startsWith("P") && value.textValue().length() > 2;
  }

  /** A text that stands in the same section of the document, or in another one. */
  private String name(JsonNode document) {
    List<String> names = new ArrayList<>(List.of("nobody-knows-it"));
    for (String section : names(document)) {
      if (!section.equals("notification")) {
        texts(document.get(section), names);
      }
    }
    return any(names);
  }

  private static void texts(JsonNode node, List<String> found) {
    if (node.isTextual()) {
      found.add(node.textValue());
    }
    node.forEach(child -> texts(child, found));
  }

  private static void gather(JsonNode node, List<JsonNode> holders) {
    if (node.isContainerNode() && !node.isEmpty()) {
      holders.add(node);
    }
    node.forEach(child -> gather(child, holders));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private int any(int below) {
    return random.nextInt(below);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
