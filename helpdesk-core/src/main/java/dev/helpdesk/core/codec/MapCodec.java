package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.model.InvalidValueException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes maps in the order of their keys as objects with their names in order. */
final class MapCodec<K extends Comparable<? super K>, V> implements Codec<SortedMap<K, V>> {

  private final Function<String, K> parse;
  private final Function<K, String> format;
  private final Codec<V> value;

  MapCodec(Function<String, K> parse, Function<K, String> format, Codec<V> value) {
    this.parse = parse;
    this.format = format;
    this.value = value;
  }

  @Override
  public JsonNode write(SortedMap<K, V> values) {
    Map<String, V> byName = new TreeMap<>();
    values.forEach((key, member) -> byName.put(format.apply(key), member));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    byName.forEach((name, member) -> node.set(TextCodec.storable(name), value.write(member)));
    return node;
  }

  @Override
  public SortedMap<K, V> read(JsonNode node, Path path) {
    if (!node.isObject()) {
      throw path.expectedType("an object");
    }
    SortedMap<K, V> values = new TreeMap<>();
    boolean failed = false;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      try {
        Path place = path.member(member.getKey());
        values.put(key(member.getKey(), place), value.read(member.getValue(), place));
      } catch (Unread noted) {
        failed = true;
      }
    }
    if (failed) {
      throw new Unread();
    }
    return Collections.unmodifiableSortedMap(values);
  }

  private K key(String name, Path place) {
    K key;
    try {
      key = parse.apply(name);
    } catch (InvalidValueException e) {
      throw place.named(name, e.expected());
    }
    if (place.strict() && !format.apply(key).equals(name)) {
      throw place.named(name, "named in the usual form");
    }
    return key;
  }

  @Override
  public JsonNode schema() {
    return Schemas.mapOf(value.schema());
  }
}
