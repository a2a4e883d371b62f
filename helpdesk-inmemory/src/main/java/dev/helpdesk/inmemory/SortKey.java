package dev.helpdesk.inmemory;

import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import dev.helpdesk.spi.store.RecordRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in an order, by its sort values and its id; also what a cursor holds.
 *
 * @param values one for each key of the order, null when the record lacks the attribute
 * @param id settles ties
 */
record SortKey(List<@Nullable AttributeValue> values, String id) {

  static SortKey of(RecordRow row, List<Sort> order) {
    List<@Nullable AttributeValue> values = new ArrayList<>(order.size());
    for (Sort sort : order) {
      values.add(row.attributes().get(sort.attribute()));
    }
    return new SortKey(values, row.id().value());
  }

  static Comparator<SortKey> comparator(List<Sort> order) {
    return (a, b) -> {
      for (int i = 0; i < order.size(); i++) {
        int byValue = compare(a.values.get(i), b.values.get(i), order.get(i).descending());
        if (byValue != 0) {
          return byValue;
        }
      }
      return CodePoints.compare(a.id, b.id);
    };
  }

  private static int compare(
      @Nullable AttributeValue a, @Nullable AttributeValue b, boolean descending) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? 1 : -1;
    }
    int ascending = a.compareTo(b);
    return descending ? -ascending : ascending;
  }

  /** Returns a cursor that can be read back with the same order alone. */
  String toCursor(List<Sort> order) {
    StringBuilder cursor = new StringBuilder();
    append(cursor, order.toString());
    values.forEach(value -> append(cursor, value));
    append(cursor, id);
    byte[] bytes = cursor.toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static SortKey ofCursor(String cursor, List<Sort> order) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      Iterator<String> parts = split(new String(bytes, StandardCharsets.UTF_8)).iterator();
      if (parts.next().equals(order.toString())) {
        List<@Nullable AttributeValue> values = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
          values.add(readValue(parts));
        }
        String id = parts.next();
        if (!parts.hasNext()) {
          return new SortKey(values, id);
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
    } else if (value instanceof AttributeValue.Text text) {
      append(append(cursor, "text"), text.value());
    } else if (value instanceof AttributeValue.Number number) {
      append(append(cursor, "number"), Long.toString(number.value()));
    } else if (value instanceof AttributeValue.Moment moment) {
      append(append(cursor, "moment"), moment.value().toString());
    } else if (value instanceof AttributeValue.Flag flag) {
      append(append(cursor, "flag"), Boolean.toString(flag.value()));
    } else if (value instanceof AttributeValue.Texts texts) {
      append(append(cursor, "texts"), Integer.toString(texts.values().size()));
      texts.values().forEach(text -> append(cursor, text));
    }
  }

  private static @Nullable AttributeValue readValue(Iterator<String> parts) {
    return switch (parts.next()) {
      case "absent" -> null;
      case "text" -> AttributeValue.of(parts.next());
      case "number" -> AttributeValue.of(Long.parseLong(parts.next()));
      case "moment" -> AttributeValue.of(Instant.parse(parts.next()));
      case "flag" -> AttributeValue.of(Boolean.parseBoolean(parts.next()));
      case "texts" -> {
        List<String> texts = new ArrayList<>();
        for (int left = Integer.parseInt(parts.next()); left > 0; left--) {
          texts.add(parts.next());
        }
        yield AttributeValue.of(texts);
      }
      default -> throw new IllegalArgumentException("type");
    };
  }

  /** Appends a part after its length, so that no character of it can be mistaken for an end. */
  private static StringBuilder append(StringBuilder cursor, String part) {
    return cursor.append(part.length()).append(':').append(part);
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
