package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and counts by looking at each record of the kind asked for, or at all of the tenant. */
final class KeyValueQuery implements RecordQuery {

  private final OrderedMap map;

  KeyValueQuery(OrderedMap map) {
    this.map = map;
  }

  // guide: query
  @Override
  public Page find(
      TenantId tenant, Criteria criteria, List<Sort> order, @Nullable String cursor, int limit) {
    SortKeys keys = new SortKeys(Check.list(order, "order", 4));
    Check.between(limit, 1, 10_000, "limit");
    byte[] after = cursor == null ? new byte[0] : keys.ofCursor(cursor);
    NavigableMap<byte[], RecordRow> page = new TreeMap<>(Arrays::compareUnsigned);
    forEach(
        tenant,
        criteria,
        row -> {
          byte[] key = keys.of(row);
          if (Arrays.compareUnsigned(key, after) > 0) {
            page.put(key, row);
            if (page.size() > limit + 1) {
              page.pollLastEntry();
            }
          }
        });
    boolean more = page.size() > limit;
    if (more) {
      page.pollLastEntry();
    }
    return new Page(List.copyOf(page.values()), more ? keys.toCursor(page.lastKey()) : null);
  }

  /** Shows all records that meet criteria, as they are in one instant, in no order. */
  private void forEach(TenantId tenant, Criteria criteria, Consumer<RecordRow> action) {
    Optional<String> kind = kind(Check.present(criteria, "criteria"));
    byte[] prefix =
        kind.map(one -> Keys.of("kind", tenant).text(one)).orElse(Keys.of("record", tenant)).done();
    map.read(
        () -> {
          map.scan(prefix)
              .map(Map.Entry::getValue)
              .flatMap(
                  value -> kind.isEmpty() ? Stream.of(value) : Stream.ofNullable(map.get(value)))
              .map(RecordCodec::decode)
              .filter(criteria::isMetBy)
              .forEach(action);
          return true;
        });
  }

  /** Returns the kind that all records meeting criteria have, if they say one. */
  private static Optional<String> kind(Criteria criteria) {
    if (criteria instanceof Criteria.OfKind ofKind) {
      return Optional.of(ofKind.kind());
    }
    return criteria instanceof Criteria.AllOf all
        ? all.parts().stream().flatMap(part -> kind(part).stream()).findFirst()
        : Optional.empty();
  }

  // guide: end

  @Override
  public long count(TenantId tenant, Criteria criteria) {
    LongAdder count = new LongAdder();
    forEach(tenant, criteria, row -> count.increment());
    return count.sum();
  }

  @Override
  public Map<String, Long> countBy(TenantId tenant, Criteria criteria, String attribute) {
    Check.id(attribute, "attribute");
    Map<String, Long> counts = new TreeMap<>(CodePoints::compare);
    forEach(
        tenant,
        criteria,
        row ->
            texts(row.attributes().get(attribute))
                .forEach(text -> counts.merge(text, 1L, Long::sum)));
    return Collections.unmodifiableMap(counts);
  }

  private static Stream<String> texts(@Nullable AttributeValue value) {
    if (value instanceof AttributeValue.Text text) {
      return Stream.of(text.value());
    }
    return value instanceof AttributeValue.Texts texts ? texts.values().stream() : Stream.empty();
  }
}
