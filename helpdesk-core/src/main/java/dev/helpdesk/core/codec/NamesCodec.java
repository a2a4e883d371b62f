package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.Map;

/** Writes the constants of an enum by their names. */
final class NamesCodec<E extends Enum<E>> implements Codec<E> {

  private final Map<String, E> byName;
  private final String expected;

  NamesCodec(Map<String, E> byName) {
    this.byName = Collections.unmodifiableMap(byName);
    expected = "one of " + byName.keySet();
  }

  @Override
  public JsonNode write(E value) {
    return TextNode.valueOf(value.name());
  }

  @Override
  public E read(JsonNode node, Path path) {
    E constant = byName.get(Codecs.TEXT.read(node, path));
    if (constant == null) {
      throw path.expectedName(expected);
    }
    return constant;
  }

  @Override
  public JsonNode schema() {
    return Schemas.oneOf(byName.keySet());
  }
}
