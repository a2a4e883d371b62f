package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import dev.helpdesk.spi.store.RecordRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in an order: after it the next page begins.
 *
 * @param values one for each key of the order, null when the record lacks the attribute
 * @param id settles ties
 */
record SortCursor(List<@Nullable AttributeValue> values, String id) {

  /** Returns where a record stands. */
  static SortCursor of(RecordRow row, List<Sort> order) {
    List<@Nullable AttributeValue> values = new ArrayList<>(order.size());
    for (Sort sort : order) {
      values.add(row.attributes().get(sort.attribute()));
    }
    return new SortCursor(values, row.id().value());
  }

  /** Returns a text that can be read back with the same order alone. */
  String write(List<Sort> order) {
    StringBuilder cursor = new StringBuilder();
    append(cursor, order.toString());
    for (AttributeValue value : values) {
      append(cursor, value);
    }
    append(cursor, id);
    byte[] bytes = cursor.toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Returns what a text says.
   *
   * @throws InvalidValueException when it was not written for this order
   */
  static SortCursor read(String cursor, List<Sort> order) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      Iterator<String> parts = split(new String(bytes, StandardCharsets.UTF_8)).iterator();
      if (parts.next().equals(order.toString())) {
        List<@Nullable AttributeValue> values = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
          values.add(value(parts));
        }
        String id = new RecordId(parts.next()).value();
        if (!parts.hasNext()) {
          return new SortCursor(values, id);
        }
      }
    } catch (RuntimeException e) {
      // Whatever is wrong with it, it is not a cursor of ours.
    }
    throw new InvalidValueException("cursor", "one that a page of the same order gave");
  }

  private static void append(StringBuilder cursor, @Nullable AttributeValue value) {
    if (value == null) {
      append(cursor, "absent");
      return;
    }
    append(cursor, ValueType.of(value).word());
    if (value instanceof AttributeValue.Text text) {
      append(cursor, text.value());
    } else if (value instanceof AttributeValue.Number number) {
      append(cursor, Long.toString(number.value()));
    } else if (value instanceof AttributeValue.Moment moment) {
      append(cursor, moment.value().toString());
    } else if (value instanceof AttributeValue.Flag flag) {
      append(cursor, Boolean.toString(flag.value()));
    } else if (value instanceof AttributeValue.Texts texts) {
      append(cursor, Integer.toString(texts.values().size()));
      texts.values().forEach(text -> append(cursor, text));
    }
  }

  private static @Nullable AttributeValue value(Iterator<String> parts) {
    return switch (parts.next()) {
      case "absent" -> null;
      case "text" -> AttributeValue.of(parts.next());
      case "number" -> AttributeValue.of(Long.parseLong(parts.next()));
      case "moment" -> AttributeValue.of(Instant.parse(parts.next()));
      case "flag" -> AttributeValue.of(Boolean.parseBoolean(parts.next()));
      case "texts" -> {
        List<String> texts = new ArrayList<>();
        for (int left = Integer.parseInt(parts.next()); left > 0; left--) {
          texts.add(Check.text(parts.next(), "cursor", Integer.MAX_VALUE));
        }
        yield AttributeValue.of(texts);
      }
      default -> throw new IllegalArgumentException("type");
    };
  }

  /** Appends a part after its length, so that no character of it can be mistaken for an end. */
  private static void append(StringBuilder cursor, String part) {
    cursor.append(part.length()).append(':').append(part);
  }

  private static List<String> split(String cursor) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < cursor.length(); ) {
      int colon = cursor.indexOf(':', at);
      int end = colon + 1 + Integer.parseInt(cursor.substring(at, colon));
      parts.add(cursor.substring(colon + 1, end));
      at = end;
    }
    return parts;
  }
}
