package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.model.InvalidValueException;
import java.util.function.Function;

/**
 * How a value becomes JSON and comes back. What is read from what was written is equal to it.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 */
public interface Codec<T> {

  /**
   * Returns the value as JSON.
   *
   * @throws InvalidValueException when it can't be written so that it could be read again
   */
  JsonNode write(T value);

  /**
   * Returns the value that was written.
   *
   * @param path where the node stands, for the error
   * @throws CorruptBodyException when the node is not such a value
   */
  T read(JsonNode node, Path path);

  /**
   * Returns the JSON Schema of what is read strictly; anything, where nobody says more.
   *
   * <p>It may admit what is refused when it is read, and never refuses what is read.
   */
  default JsonNode schema() {
    return Schemas.anything();
  }

  /** Returns the codec of a type that wraps this one; the wrapper may refuse what is malformed. */
  default <U> Codec<U> as(Function<T, U> wrap, Function<U, T> unwrap) {
    Codec<T> inner = this;
    return new Codec<>() {
      @Override
      public JsonNode write(U value) {
        return inner.write(unwrap.apply(value));
      }

      @Override
      public U read(JsonNode node, Path path) {
        T value = inner.read(node, path);
        try {
          return wrap.apply(value);
        } catch (InvalidValueException e) {
          throw path.expected(e.expected());
        }
      }

      @Override
      public JsonNode schema() {
        return inner.schema();
      }
    };
  }
}
