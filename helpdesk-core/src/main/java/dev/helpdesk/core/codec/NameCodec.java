package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;

/** Writes names, and refuses those that the model would refuse, at their own places. */
final class NameCodec implements Codec<String> {

  @Override
  public JsonNode write(String value) {
    return Codecs.TEXT.write(value);
  }

  @Override
  public String read(JsonNode node, Path path) {
    try {
      return Check.id(Codecs.TEXT.read(node, path), "name");
    } catch (InvalidValueException e) {
      throw path.expected(e.expected());
    }
  }

  @Override
  public JsonNode schema() {
    return Schemas.type("string").put("minLength", 1).put("maxLength", Check.MAX_ID_LENGTH);
  }
}
