package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;

/** Writes texts, and refuses those that not every store could hold. */
final class TextCodec implements Codec<String> {

  static final String EXPECTED = "well-formed Unicode without U+0000";

  static String storable(String text) {
    if (!Check.isStorable(text)) {
      throw new InvalidValueException("text", EXPECTED);
    }
    return text;
  }

  @Override
  public JsonNode write(String value) {
    return TextNode.valueOf(storable(value));
  }

  @Override
  public String read(JsonNode node, Path path) {
    if (!node.isTextual()) {
      throw path.expectedType("a text");
    }
    if (!Check.isStorable(node.textValue())) {
      throw path.expected(EXPECTED);
    }
    return node.textValue();
  }

  @Override
  public JsonNode schema() {
    return Schemas.type("string");
  }
}
