package dev.helpdesk.inmemory;

import dev.helpdesk.inmemory.State.Slot;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a tenant have which value, for those attributes that anybody asked for.
 *
 * <p>An attribute costs nothing until the first query for one of its values; that query looks at
 * every record, and commits keep the answer from then on. Guarded by the lock of {@link State}.
 */
final class RecordIndex {

  /** Stands for the kind of a record, as no attribute can have an empty name. */
  private static final String KIND = "";

  private final Map<String, Map<AttributeValue, Set<Slot>>> attributes = new HashMap<>();
  private @Nullable NavigableMap<String, Slot> byId;

  /** Returns records among which are all that meet the criteria; all there are at worst. */
  Collection<Slot> candidates(Criteria criteria, Collection<Slot> all) {
    Set<Slot> some = narrowed(criteria, all);
    return some == null ? all : some;
  }

  /** Returns the records whose id comes after one, or all for null, in the order of ids. */
  Collection<Slot> after(@Nullable String id, Collection<Slot> all) {
    NavigableMap<String, Slot> known = byId;
    if (known == null) {
      known = new TreeMap<>(CodePoints::compare);
      for (Slot slot : all) {
        known.put(slot.row.id().value(), slot);
      }
      byId = known;
    }
    return id == null ? known.values() : known.tailMap(id, false).values();
  }

  /** Says that a record was written; {@code before} is null when it is new. */
  void changed(Slot slot, @Nullable RecordRow before, RecordRow after) {
    if (before == null && byId != null) {
      byId.put(after.id().value(), slot);
    }
    attributes.forEach(
        (attribute, slots) -> {
          List<AttributeValue> old = before == null ? List.of() : values(before, attribute);
          List<AttributeValue> now = values(after, attribute);
          if (!old.equals(now)) {
            old.forEach(value -> remove(slots, value, slot));
            now.forEach(value -> add(slots, value, slot));
          }
        });
  }

  private @Nullable Set<Slot> narrowed(Criteria criteria, Collection<Slot> all) {
    if (criteria instanceof Criteria.OfKind ofKind) {
      return having(KIND, AttributeValue.of(ofKind.kind()), all);
    }
    if (criteria instanceof Criteria.Is is && !(is.value() instanceof AttributeValue.Texts)) {
      return having(is.attribute(), is.value(), all);
    }
    if (criteria instanceof Criteria.AllOf every) {
      return smallest(every.parts(), all);
    }
    return criteria instanceof Criteria.AnyOf any ? union(any.parts(), all) : null;
  }

  private @Nullable Set<Slot> smallest(List<Criteria> parts, Collection<Slot> all) {
    Set<Slot> smallest = null;
    for (Criteria part : parts) {
      Set<Slot> some = narrowed(part, all);
      if (some != null && (smallest == null || some.size() < smallest.size())) {
        smallest = some;
      }
    }
    return smallest;
  }

  private @Nullable Set<Slot> union(List<Criteria> parts, Collection<Slot> all) {
    Set<Slot> union = new HashSet<>();
    for (Criteria part : parts) {
      Set<Slot> some = narrowed(part, all);
      if (some == null) {
        return null;
      }
      union.addAll(some);
    }
    return union;
  }

  private Set<Slot> having(String attribute, AttributeValue value, Collection<Slot> all) {
    Map<AttributeValue, Set<Slot>> slots = attributes.get(attribute);
    if (slots == null) {
      slots = new HashMap<>();
      attributes.put(attribute, slots);
      for (Slot slot : all) {
        for (AttributeValue one : values(slot.row, attribute)) {
          add(slots, one, slot);
        }
      }
    }
    return slots.getOrDefault(value, Set.of());
  }

  /** Returns what a record is found by: its value, or each member of its set of texts. */
  private static List<AttributeValue> values(RecordRow row, String attribute) {
    if (attribute.equals(KIND)) {
      return List.of(AttributeValue.of(row.kind()));
    }
    AttributeValue value = row.attributes().get(attribute);
    if (value instanceof AttributeValue.Texts texts) {
      return texts.values().stream().<AttributeValue>map(AttributeValue.Text::new).toList();
    }
    return value == null ? List.of() : List.of(value);
  }

  private static void add(Map<AttributeValue, Set<Slot>> slots, AttributeValue value, Slot slot) {
    slots.computeIfAbsent(value, v -> new HashSet<>(2)).add(slot);
  }

  private static void remove(
      Map<AttributeValue, Set<Slot>> slots, AttributeValue value, Slot slot) {
    Set<Slot> having = slots.get(value);
    if (having != null && having.remove(slot) && having.isEmpty()) {
      slots.remove(value);
    }
  }
}
