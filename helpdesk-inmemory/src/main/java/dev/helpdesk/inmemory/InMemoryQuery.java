package dev.helpdesk.inmemory;

import dev.helpdesk.inmemory.State.Slot;
import dev.helpdesk.inmemory.State.Tenant;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds and counts records by looking at each that the index leaves.
 *
 * <p>The rows are gathered under the lock, so an answer is of one instant; they are compared
 * outside of it.
 */
final class InMemoryQuery implements RecordQuery {

  private record Placed(SortKey key, RecordRow row) {}

  private final State state;

  InMemoryQuery(State state) {
    this.state = state;
  }

  @Override
  public Page find(
      TenantId tenant, Criteria criteria, List<Sort> order, @Nullable String cursor, int limit) {
    List<Sort> keys = Check.list(order, "order", 4);
    Check.between(limit, 1, 10_000, "limit");
    Comparator<SortKey> byKeys = SortKey.comparator(keys);
    SortKey after = cursor == null ? null : SortKey.ofCursor(cursor, keys);
    Page byId = keys.isEmpty() ? byId(tenant, criteria, after, limit) : null;
    if (byId != null) {
      return byId;
    }
    Comparator<Placed> inOrder = Comparator.comparing(Placed::key, byKeys);
    PriorityQueue<Placed> best = new PriorityQueue<>(inOrder.reversed());
    boolean more = false;
    for (RecordRow row : candidates(tenant, criteria)) {
      if (criteria.isMetBy(row)) {
        Placed placed = new Placed(SortKey.of(row, keys), row);
        if (after == null || byKeys.compare(placed.key, after) > 0) {
          best.add(placed);
          if (best.size() > limit) {
            best.remove();
            more = true;
          }
        }
      }
    }
    List<Placed> page = new ArrayList<>(best);
    page.sort(inOrder);
    String next = more ? page.get(page.size() - 1).key.toCursor(keys) : null;
    return new Page(page.stream().map(Placed::row).toList(), next);
  }

  /**
   * Returns a page in the order of ids, looking at no record before it, so that all pages together
   * look at each record once; null when the index leaves few to look at.
   */
  private @Nullable Page byId(
      TenantId tenant, Criteria criteria, @Nullable SortKey after, int limit) {
    Check.present(criteria, "criteria");
    List<RecordRow> rows = new ArrayList<>();
    synchronized (state) {
      Tenant found = state.find(tenant);
      if (found == null) {
        return new Page(rows, null);
      }
      Collection<Slot> all = found.records.values();
      if (found.index.candidates(criteria, all) != all) {
        return null;
      }
      for (Slot slot : found.index.after(after == null ? null : after.id(), all)) {
        if (criteria.isMetBy(slot.row)) {
          if (rows.size() == limit) {
            String next = SortKey.of(rows.get(limit - 1), List.of()).toCursor(List.of());
            return new Page(rows, next);
          }
          rows.add(slot.row);
        }
      }
    }
    return new Page(rows, null);
  }

  @Override
  public long count(TenantId tenant, Criteria criteria) {
    return candidates(tenant, criteria).stream().filter(row -> criteria.isMetBy(row)).count();
  }

  @Override
  public Map<String, Long> countBy(TenantId tenant, Criteria criteria, String attribute) {
    Check.id(attribute, "attribute");
    Map<String, Long> counts = new TreeMap<>(CodePoints::compare);
    for (RecordRow row : candidates(tenant, criteria)) {
      if (criteria.isMetBy(row)) {
        for (String value : textsOf(row.attributes().get(attribute))) {
          counts.merge(value, 1L, Long::sum);
        }
      }
    }
    return Collections.unmodifiableMap(counts);
  }

  private static List<String> textsOf(@Nullable AttributeValue value) {
    if (value instanceof AttributeValue.Text text) {
      return List.of(text.value());
    }
    return value instanceof AttributeValue.Texts texts ? texts.values() : List.of();
  }

  private List<RecordRow> candidates(TenantId tenant, Criteria criteria) {
    Check.present(criteria, "criteria");
    synchronized (state) {
      Tenant found = state.find(tenant);
      if (found == null) {
        return List.of();
      }
      Collection<Slot> slots = found.index.candidates(criteria, found.records.values());
      List<RecordRow> rows = new ArrayList<>(slots.size());
      slots.forEach(slot -> rows.add(slot.row));
      return rows;
    }
  }
}
