package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The JSON Schema of the document of a policy, made of what its codecs say.
 *
 * <p>A document that begins from another may leave out what it does not change, remove members by
 * null, and elements by their names.
 */
final class PolicySchema {

  private static final String EXTENDS = Inheritance.EXTENDS;
  private static final String PROPERTIES = "properties";
  private static final String OTHERS = "additionalProperties";
  private static final String ITEMS = "items";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PolicySchema() {}

  static ObjectNode schema() {
    ObjectNode whole = PolicyCodec.POLICY.schema();
    ObjectNode workflows = (ObjectNode) whole.at("/properties/workflow/properties/workflows");
    ObjectNode workflow = (ObjectNode) workflows.get(ITEMS);
    workflows.set(ITEMS, reference("workflow"));
    ObjectNode changes = beginning(whole, EXTENDS);
    ((ObjectNode) changes.at("/properties/workflow/anyOf/0/properties/workflows/anyOf/0"))
        .set(ITEMS, anyOf(reference("workflow"), removal("name")));
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Policy of a help desk");
    schema.setAll(either(reference("changes"), reference("policy")));
    ObjectNode definitions = schema.putObject("$defs");
    definitions.set("policy", whole);
    definitions.set("changes", changes);
    definitions.set("workflow", either(beginning(workflow, "name", EXTENDS), workflow));
    return schema;
  }

  /** Returns the schema of objects of which those that begin from another have less. */
  private static ObjectNode either(JsonNode beginning, JsonNode whole) {
    ObjectNode schema = type("object");
    schema.set("if", NODES.objectNode().set("required", names(EXTENDS)));
    schema.set("then", beginning);
    schema.set("else", whole);
    return schema;
  }

  /** Returns the schema of an object that begins from another. */
  private static ObjectNode beginning(ObjectNode whole, String... required) {
    ObjectNode schema = changes(whole);
    ((ObjectNode) schema.get(PROPERTIES)).set(EXTENDS, type("string"));
    return schema.set("required", names(required));
  }

  /** Returns the schema of what changes a value of another schema. */
  private static ObjectNode changes(JsonNode schema) {
    ObjectNode changes = schema.deepCopy();
    changes.remove("default");
    if (changes.get(PROPERTIES) instanceof ObjectNode members) {
      changes.remove("required");
      changeEach(members);
    }
    if (changes.get(OTHERS) instanceof ObjectNode value) {
      changes.set(OTHERS, orNull(changes(value)));
    }
    if (changes.get("anyOf") instanceof ArrayNode either) {
      for (int i = 0; i < either.size(); i++) {
        either.set(i, changes(either.get(i)));
      }
    }
    JsonNode element = changes.path(ITEMS);
    for (String key : Merge.KEYS) {
      if (element.path(PROPERTIES).has(key)) {
        changes.set(ITEMS, anyOf(element, removal(key)));
      }
    }
    return changes;
  }

  private static void changeEach(ObjectNode members) {
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      member.setValue(orNull(changes(member.getValue())));
    }
  }

  private static ObjectNode orNull(JsonNode schema) {
    return anyOf(schema, type("null"));
  }

  private static ObjectNode removal(String key) {
    ObjectNode removal = type("object");
    ObjectNode members = removal.putObject(PROPERTIES);
    members.set(key, type("string"));
    members.putObject("remove").put("const", true);
    removal.put(OTHERS, false);
    return removal.set("required", names(key, "remove"));
  }

  private static ObjectNode anyOf(JsonNode... schemas) {
    ArrayNode some = NODES.arrayNode();
    for (JsonNode schema : schemas) {
      some.add(schema);
    }
    return NODES.objectNode().set("anyOf", some);
  }

  private static ObjectNode type(String type) {
    return NODES.objectNode().put("type", type);
  }

  private static ObjectNode reference(String definition) {
    return NODES.objectNode().put("$ref", "#/$defs/" + definition);
  }

  private static ArrayNode names(String... names) {
    ArrayNode all = NODES.arrayNode();
    for (String name : names) {
      all.add(name);
    }
    return all;
  }
}
