package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.model.InvalidValueException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One member of an object: its name, where its value comes from and how it is written.
 *
 * @param <T> what has the member
 * @param <A> what the member is
 */
public final class Field<T, A> {

  private final String name;
  private final Function<T, @Nullable A> getter;
  private final Codec<A> codec;
  private final boolean required;
  private final @Nullable A whenAbsent;

  Field(
      String name,
      Function<T, @Nullable A> getter,
      Codec<A> codec,
      boolean required,
      @Nullable A whenAbsent) {
    this.name = name;
    this.getter = getter;
    this.codec = codec;
    this.required = required;
    this.whenAbsent = whenAbsent;
  }

  String name() {
    return name;
  }

  void write(T owner, ObjectNode into) {
    A value = getter.apply(owner);
    if (value != null) {
      into.set(name, codec.write(value));
    } else if (required) {
      throw new InvalidValueException(name, "present");
    }
  }

  boolean isRequired() {
    return required;
  }

  JsonNode schema() {
    JsonNode schema = codec.schema();
    if (whenAbsent != null && schema instanceof ObjectNode described) {
      described.set("default", codec.write(whenAbsent));
    }
    return schema;
  }

  @Nullable A read(ObjectNode owner, Path path) {
    JsonNode member = owner.get(name);
    // People who write null mean something; a store may write it for what is absent.
    if (member != null && (!member.isNull() || path.collects())) {
      return codec.read(member, path.member(name));
    }
    if (required) {
      throw path.member(name).refused(ProblemCode.MEMBER_MISSING, "present");
    }
    return whenAbsent;
  }
}
