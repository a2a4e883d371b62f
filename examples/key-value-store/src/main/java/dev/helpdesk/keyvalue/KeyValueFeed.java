package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import java.util.List;
import java.util.stream.Stream;

/** Reads a tenant's rows in the order of their commits; positions have no gaps here. */
final class KeyValueFeed implements Feed {

  private final OrderedMap map;

  KeyValueFeed(OrderedMap map) {
    this.map = map;
  }

  // guide: feed
  /** Appends events in a commit. One commit at a time gives positions, so none comes late. */
  void append(TenantId tenant, List<HistoryRow> rows) {
    long position = last(tenant);
    for (HistoryRow row : rows) {
      HistoryRow placed = row.at(++position);
      byte[] key = Keys.history(tenant, row.record(), row.version());
      map.put(key, RowCodec.encode(placed));
      map.put(Keys.feed(tenant, position), key);
    }
  }

  private long last(TenantId tenant) {
    byte[] all = Keys.of("feed", tenant).done();
    byte[] last = map.last(all);
    return last == null ? 0 : new TupleReader(last, all.length).number();
  }

  // guide: end

  @Override
  public List<HistoryRow> read(TenantId tenant, long afterPosition, int limit) {
    Check.between(afterPosition, 0, Long.MAX_VALUE, "afterPosition");
    Check.between(limit, 1, 10_000, "limit");
    byte[] all = Keys.of("feed", tenant).done();
    return map.read(
        () ->
            map.scan(all, Keys.beyond(Keys.feed(tenant, afterPosition)))
                .limit(limit)
                .flatMap(entry -> Stream.ofNullable(map.get(entry.getValue())))
                .map(RowCodec::history)
                .toList());
  }

  @Override
  public long head(TenantId tenant) {
    return map.read(() -> last(tenant));
  }
}
