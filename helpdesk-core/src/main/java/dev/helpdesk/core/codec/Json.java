package dev.helpdesk.core.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.model.InvalidValueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 JSON within bounds: at most 64 levels deep, no name twice in an object, nothing after it.
 *
 * <p>Equal values have equal bytes: numbers have one form only, whatever the Java runtime.
 */
public final class Json {

  /** Bytes a body may have. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  /** Bytes a configuration written by hand may have. */
  public static final int MAX_CONFIGURATION_BYTES = 1024 * 1024;

  /** Objects and arrays that may stand within one another. */
  public static final int MAX_DEPTH = 64;

  private static final int MAX_DIGITS = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxDocumentLength(MAX_BYTES)
                          .maxStringLength(MAX_BYTES)
                          .maxNumberLength(MAX_DIGITS)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Returns a value as its canonical bytes.
   *
   * @throws InvalidValueException when they could not be read again: too long, too deep, or with a
   *     text that is no Unicode
   */
  public static <T> byte[] encode(T value, Codec<T> codec) {
    byte[] bytes;
    try {
      bytes = MAPPER.writeValueAsBytes(codec.write(value));
    } catch (JsonProcessingException e) {
      throw tooDeep();
    }
    if (bytes.length > MAX_BYTES) {
      throw new InvalidValueException("body", "at most " + MAX_BYTES + " bytes of JSON");
    }
    return bytes;
  }

  /**
   * Returns a value from bytes; members that nobody knows are passed over.
   *
   * @throws CorruptBodyException when they are not such a value
   */
  public static <T> T decode(byte[] json, Codec<T> codec) {
    return codec.read(parse(json, MAX_BYTES), Path.root());
  }

  /**
   * Returns a value from a text written by hand; members that nobody knows are refused.
   *
   * @throws CorruptBodyException when it is not such a value
   */
  public static <T> T decodeStrictly(String json, Codec<T> codec) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return codec.read(parse(bytes, MAX_CONFIGURATION_BYTES), Path.strictRoot());
  }

  /** Returns a value as text for people, on several lines. */
  public static <T> String pretty(T value, Codec<T> codec) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return MAPPER
          .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
          .writeValueAsString(codec.write(value));
    } catch (JsonProcessingException e) {
      throw tooDeep();
    }
  }

  private static InvalidValueException tooDeep() {
    return new InvalidValueException("body", "at most " + MAX_DEPTH + " levels deep");
  }

  private static JsonNode parse(byte[] json, int maxBytes) {
    if (json.length > maxBytes) {
      throw Path.root().expected("at most " + maxBytes + " bytes of JSON");
    }
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      // The cause is not carried: its message quotes the document.
      throw Path.root()
          .expected("well-formed JSON, at most " + MAX_DEPTH + " levels deep, without repetition");
    }
  }
}
