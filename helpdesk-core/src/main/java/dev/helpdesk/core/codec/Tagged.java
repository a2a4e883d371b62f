package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.model.HelpDeskException;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes a family of types as objects that name their type in their first member. */
public final class Tagged<T> implements Codec<T> {

  private final String tag;
  private final List<Variant<? extends T>> variants;
  private final Map<String, Variant<? extends T>> byName = new HashMap<>();
  private final Map<Class<?>, Variant<? extends T>> byClass = new HashMap<>();
  private final BiFunction<String, Path, HelpDeskException> unknown;

  private Tagged(Builder<T> builder) {
    tag = builder.tag;
    variants = List.copyOf(builder.variants);
    unknown = builder.unknown;
    for (Variant<? extends T> variant : builder.variants) {
      boolean taken = variant.codec.hasMember(tag);
      taken |= byName.put(variant.name, variant) != null;
      taken |= byClass.put(variant.type, variant) != null;
      if (taken) {
        throw new InvalidValueException(tag, "different for each type, and no member of it");
      }
    }
  }

  /**
   * Starts a family.
   *
   * @param tag the member that names the type
   */
  public static <T> Builder<T> by(String tag) {
    return new Builder<>(tag);
  }

  @Override
  public JsonNode write(T value) {
    Variant<? extends T> variant = byClass.get(value.getClass());
    if (variant == null) {
      throw new InvalidValueException(tag, "a type that can be written");
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(tag, variant.name);
    variant.writeInto(value, node);
    return node;
  }

  @Override
  public T read(JsonNode node, Path path) {
    if (!(node instanceof ObjectNode object)) {
      throw path.expectedType("an object");
    }
    JsonNode type = object.get(tag);
    if (type == null || !type.isTextual()) {
      throw path.member(tag).expectedType("the name of a type");
    }
    Variant<? extends T> variant = byName.get(type.textValue());
    if (variant == null) {
      throw unknown.apply(Path.shown(type.textValue()), path.member(tag));
    }
    return variant.codec.read(object, path, tag);
  }

  @Override
  public JsonNode schema() {
    return Schemas.anyOf(
        variants.stream()
            .map(variant -> variant.codec.schema(tag, variant.name))
            .toArray(JsonNode[]::new));
  }

  private record Variant<V>(String name, Class<V> type, ObjectCodec<V> codec) {

    void writeInto(Object value, ObjectNode node) {
      codec.writeInto(type.cast(value), node);
    }
  }

  /** Collects the types of a family. Not safe for use by several threads. */
  public static final class Builder<T> {

    private final String tag;
    private final List<Variant<? extends T>> variants = new ArrayList<>();
    private BiFunction<String, Path, HelpDeskException> unknown =
        (type, path) -> path.expectedName("a known type");

    private Builder(String tag) {
      this.tag = tag;
    }

    /** Adds a type by its name. */
    public <V extends T> Builder<T> with(String name, Class<V> type, ObjectCodec<V> codec) {
      variants.add(new Variant<>(name, type, codec));
      return this;
    }

    /** Sets what is thrown for a name that is not known. */
    public Builder<T> unknown(BiFunction<String, Path, HelpDeskException> exception) {
      unknown = exception;
      return this;
    }

    /** Returns the codec. */
    public Tagged<T> build() {
      return new Tagged<>(this);
    }
  }
}
