package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.model.InvalidValueException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a value as an object with members in the order of their declaration. */
public final class ObjectCodec<T> implements Codec<T> {

  private final List<Field<T, ?>> fields;
  private final Set<String> names = new LinkedHashSet<>();
  private final Function<Members, T> make;

  private ObjectCodec(List<Field<T, ?>> fields, Function<Members, T> make) {
    this.fields = List.copyOf(fields);
    this.make = make;
    for (Field<T, ?> field : fields) {
      if (!names.add(field.name())) {
        throw new InvalidValueException("fields", "of different names");
      }
    }
  }

  /** Returns a codec of as many members as there are, for what is built otherwise. */
  public static <T> ObjectCodec<T> of(List<Field<T, ?>> fields, Function<Members, T> make) {
    return new ObjectCodec<>(fields, make);
  }

  boolean hasMember(String name) {
    return names.contains(name);
  }

  @Override
  public JsonNode write(T value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    writeInto(value, node);
    return node;
  }

  void writeInto(T value, ObjectNode node) {
    for (Field<T, ?> field : fields) {
      field.write(value, node);
    }
  }

  @Override
  public T read(JsonNode node, Path path) {
    return read(node, path, null);
  }

  /** Reads an object that has one member more, the tag by which it was found. */
  T read(JsonNode node, Path path, @Nullable String tag) {
    if (!(node instanceof ObjectNode object)) {
      throw path.expectedType("an object");
    }
    if (path.strict()) {
      refuseUnknown(object, path, tag);
    }
    Members members = new Members(object, path);
    if (path.collects()) {
      members.readAhead(fields);
    }
    return make(members, path);
  }

  @Override
  public ObjectNode schema() {
    return schema(null, "");
  }

  /** Returns the schema of the object with its tag, if it has one. */
  ObjectNode schema(@Nullable String tag, String type) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    if (tag != null) {
      properties.set(tag, Schemas.constant(type));
      required.add(tag);
    }
    for (Field<T, ?> field : fields) {
      properties.set(field.name(), field.schema());
      if (field.isRequired()) {
        required.add(field.name());
      }
    }
    ObjectNode schema = Schemas.type("object").set("properties", properties);
    schema.put("additionalProperties", false);
    return required.isEmpty() ? schema : schema.set("required", required);
  }

  private T make(Members members, Path path) {
    try {
      return make.apply(members);
    } catch (InvalidValueException e) {
      Path place = Places.find(path, e.field(), names);
      RuntimeException refusal = place.expected(e.expected());
      if (path.collects()) {
        new OtherFaults<>(fields, make, members, path).note(place);
      }
      throw refusal;
    }
  }

  private void refuseUnknown(ObjectNode object, Path path, @Nullable String tag) {
    Iterator<String> given = object.fieldNames();
    while (given.hasNext()) {
      String name = given.next();
      if (!names.contains(name) && !name.equals(tag)) {
        RuntimeException refusal =
            path.member(name).refused(ProblemCode.MEMBER_UNKNOWN, "absent, as nobody knows it");
        if (!path.collects()) {
          throw refusal;
        }
      }
    }
  }
}
