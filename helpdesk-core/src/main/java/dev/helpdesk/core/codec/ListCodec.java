package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes lists as arrays. */
final class ListCodec<T> implements Codec<List<T>> {

  private final Codec<T> element;

  ListCodec(Codec<T> element) {
    this.element = element;
  }

  @Override
  public JsonNode write(List<T> values) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode(values.size());
    for (T value : values) {
      node.add(element.write(value));
    }
    return node;
  }

  @Override
  public List<T> read(JsonNode node, Path path) {
    if (!node.isArray()) {
      throw path.expectedType("an array");
    }
    return path.collects() ? collect(node, path) : readAll(node, path);
  }

  private List<T> readAll(JsonNode node, Path path) {
    List<T> values = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      values.add(element.read(node.get(i), path.item(i)));
    }
    return Collections.unmodifiableList(values);
  }

  /** Reads every element, also after one that can't be read. */
  private List<T> collect(JsonNode node, Path path) {
    List<T> values = new ArrayList<>(node.size());
    boolean failed = false;
    for (int i = 0; i < node.size(); i++) {
      try {
        values.add(element.read(node.get(i), path.item(i)));
      } catch (Unread noted) {
        failed = true;
      }
    }
    if (failed) {
      throw new Unread();
    }
    return Collections.unmodifiableList(values);
  }

  @Override
  public JsonNode schema() {
    return Schemas.arrayOf(element.schema());
  }
}
