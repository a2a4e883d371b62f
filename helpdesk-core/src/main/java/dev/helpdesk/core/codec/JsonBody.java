package dev.helpdesk.core.codec;

import dev.helpdesk.spi.store.Body;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A body that holds the object itself, and becomes JSON only when a store asks for the bytes.
 *
 * <p>Immutable when the object is. Equal to another when both mean the same: equal objects, or
 * objects with equal canonical bytes.
 */
public final class JsonBody<T> implements Body {

  private final T value;
  private final Codec<T> codec;

  private JsonBody(T value, Codec<T> codec) {
    this.value = value;
    this.codec = codec;
  }

  /** Returns a body that holds an object. */
  public static <T> JsonBody<T> of(T value, Codec<T> codec) {
    return new JsonBody<>(value, codec);
  }

  /**
   * Returns what a body holds: the object itself when it was made with this codec, else what its
   * bytes mean.
   *
   * @throws dev.helpdesk.core.view.CorruptBodyException when the bytes can't be understood
   */
  public static <T> T read(Body body, Codec<T> codec) {
    if (body instanceof JsonBody<?> held && held.codec == codec) {
      @SuppressWarnings("unchecked") // The codec is of one type only.
      T value = (T) held.value;
      return value;
    }
    return Json.decode(body.bytes(), codec);
  }

  /** Returns the object. */
  public T value() {
    return value;
  }

  @Override
  public byte[] bytes() {
    return Json.encode(value, codec);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonBody<?> that
        && (value.equals(that.value) || Arrays.equals(bytes(), that.bytes()));
  }

  /** Returns one number for all bodies: they are compared, never looked up. */
  @Override
  public int hashCode() {
    return JsonBody.class.getName().hashCode();
  }

  /** Returns the type alone: what it holds may be personal. */
  @Override
  public String toString() {
    return "JsonBody[" + value.getClass().getSimpleName() + "]";
  }
}
