package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes maps whose order means something as arrays of keys and values; reads objects as well. */
final class OrderedMapCodec<K, V> implements Codec<Map<K, V>> {

  private final Codec<K> key;
  private final Codec<V> value;
  private final Codec<List<Map.Entry<K, V>>> entries;

  OrderedMapCodec(Codec<K> key, Codec<V> value) {
    this.key = key;
    this.value = value;
    entries =
        Codecs.list(
            Records.of(
                Map::entry,
                Fields.<Map.Entry<K, V>, K>of("key", Map.Entry::getKey, key),
                Fields.<Map.Entry<K, V>, V>of("value", Map.Entry::getValue, value)));
  }

  @Override
  public JsonNode write(Map<K, V> values) {
    return entries.write(List.copyOf(values.entrySet()));
  }

  @Override
  public Map<K, V> read(JsonNode node, Path path) {
    return node.isObject() ? ofObject(node, path) : ofArray(node, path);
  }

  private Map<K, V> ofObject(JsonNode node, Path path) {
    Map<K, V> values = new LinkedHashMap<>();
    boolean failed = false;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      try {
        values.put(
            key.read(TextNode.valueOf(member.getKey()), path.member(member.getKey())),
            value.read(member.getValue(), path.member(member.getKey())));
      } catch (Unread noted) {
        failed = true;
      }
    }
    if (failed) {
      throw new Unread();
    }
    return Collections.unmodifiableMap(values);
  }

  private Map<K, V> ofArray(JsonNode node, Path path) {
    Map<K, V> values = new LinkedHashMap<>();
    boolean failed = false;
    List<Map.Entry<K, V>> given = entries.read(node, path);
    for (int i = 0; i < given.size(); i++) {
      if (values.put(given.get(i).getKey(), given.get(i).getValue()) != null) {
        RuntimeException refusal =
            (path.collects() ? path.item(i).member("key") : path)
                .expected("an array without repeated keys");
        if (!path.collects()) {
          throw refusal;
        }
        failed = true;
      }
    }
    if (failed) {
      throw new Unread();
    }
    return Collections.unmodifiableMap(values);
  }

  @Override
  public JsonNode schema() {
    return Schemas.anyOf(entries.schema(), Schemas.mapOf(value.schema()));
  }
}
