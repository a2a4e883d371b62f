package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.model.InvalidValueException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Writes what has a textual form of its own, such as an instant. */
final class ParsedCodec<T> implements Codec<T> {

  private static final int LONGEST = 64;

  private final Codec<T> text;
  private final String schemaFormat;

  /**
   * Creates the codec.
   *
   * @param parser from a text; throws for what it doesn't understand
   * @param expected what is understood
   * @param schemaFormat the format's name in a JSON Schema; empty for none
   */
  ParsedCodec(
      Function<String, T> parser,
      Function<T, String> format,
      String expected,
      String schemaFormat) {
    this.schemaFormat = schemaFormat;
    text =
        Codecs.TEXT.as(
            given -> {
              if (given.length() > LONGEST) {
                throw new InvalidValueException("text", expected);
              }
              try {
                return parser.apply(given);
              } catch (DateTimeException | ArithmeticException e) {
                throw new InvalidValueException("text", expected);
              }
            },
            format);
  }

  @Override
  public JsonNode write(T value) {
    return text.write(value);
  }

  @Override
  public T read(JsonNode node, Path path) {
    return text.read(node, path);
  }

  @Override
  public JsonNode schema() {
    return schemaFormat.isEmpty() ? text.schema() : Schemas.text(schemaFormat);
  }
}
