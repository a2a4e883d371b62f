package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.model.InvalidValueException;

/** The codec of spans within a day. */
final class SpanCodec implements Codec<OpenInterval> {

  @Override
  public JsonNode write(OpenInterval value) {
    return JsonNodeFactory.instance.arrayNode().add(value.fromText()).add(value.toText());
  }

  @Override
  public OpenInterval read(JsonNode node, Path path) {
    if (!node.isArray() || node.size() != 2) {
      throw path.expectedType("an array of two times of day");
    }
    String from = Codecs.TEXT.read(node.get(0), path.item(0));
    String to = Codecs.TEXT.read(node.get(1), path.item(1));
    try {
      return OpenInterval.of(from, to);
    } catch (InvalidValueException e) {
      throw path.expected("a span that ends after it starts, with times as HH:MM");
    }
  }

  @Override
  public JsonNode schema() {
    return Schemas.tuple(Codecs.TEXT.schema(), Codecs.TEXT.schema());
  }
}
