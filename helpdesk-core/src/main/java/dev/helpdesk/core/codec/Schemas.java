package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The parts of which JSON Schemas (draft 2020-12) are put together. Each call makes a new one. */
final class Schemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Schemas() {}

  /** Returns the schema of anything. */
  static ObjectNode anything() {
    return NODES.objectNode();
  }

  static ObjectNode type(String type) {
    return NODES.objectNode().put("type", type);
  }

  static ObjectNode text(String format) {
    return type("string").put("format", format);
  }

  static ObjectNode whole(long least, long most) {
    return type("integer").put("minimum", least).put("maximum", most);
  }

  static ObjectNode constant(String text) {
    return NODES.objectNode().put("const", text);
  }

  static ObjectNode oneOf(Collection<String> names) {
    ArrayNode known = NODES.arrayNode();
    names.forEach(known::add);
    return NODES.objectNode().set("enum", known);
  }

  static ObjectNode anyOf(JsonNode... schemas) {
    ArrayNode some = NODES.arrayNode();
    for (JsonNode schema : schemas) {
      some.add(schema);
    }
    return NODES.objectNode().set("anyOf", some);
  }

  static ObjectNode arrayOf(JsonNode element) {
    return type("array").set("items", element);
  }

  /** Returns the schema of an array of exactly these elements. */
  static ObjectNode tuple(JsonNode... elements) {
    ArrayNode each = NODES.arrayNode();
    for (JsonNode element : elements) {
      each.add(element);
    }
    ObjectNode schema = type("array").set("prefixItems", each);
    schema.put("items", false).put("minItems", elements.length);
    return schema;
  }

  /** Returns the schema of an object whose names are free. */
  static ObjectNode mapOf(JsonNode value) {
    return type("object").set("additionalProperties", value);
  }
}
