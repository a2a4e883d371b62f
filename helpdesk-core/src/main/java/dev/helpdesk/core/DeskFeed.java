package dev.helpdesk.core;

import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.feed.FeedEvent;
import dev.helpdesk.core.feed.LiveFeed;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Feed;
import java.util.List;

/** The feed of one tenant's store, with its events decoded. */
final class DeskFeed implements LiveFeed {

  private final Engine engine;
  private final TenantId tenant;

  DeskFeed(Engine engine, TenantId tenant) {
    this.engine = engine;
    this.tenant = tenant;
  }

  @Override
  public List<FeedEvent> read(long afterPosition, int limit) {
    Check.between(afterPosition, 0, Long.MAX_VALUE, "afterPosition");
    Check.between(limit, 1, 10_000, "limit");
    return feed().read(tenant, afterPosition, limit).stream()
        .map(row -> new FeedEvent(row.position(), row.record(), engine.loading().happened(row)))
        .toList();
  }

  @Override
  public long head() {
    return feed().head(tenant);
  }

  private Feed feed() {
    return engine.ports().storage().feed();
  }
}
