package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import java.util.List;

/** Reads a tenant's rows in the order of their commits; positions have no gaps here. */
final class InMemoryFeed implements Feed {

  private final State state;

  InMemoryFeed(State state) {
    this.state = state;
  }

  @Override
  public List<HistoryRow> read(TenantId tenant, long afterPosition, int limit) {
    Check.between(afterPosition, 0, Long.MAX_VALUE, "afterPosition");
    Check.between(limit, 1, 10_000, "limit");
    synchronized (state) {
      State.Tenant found = state.find(tenant);
      return found == null ? List.of() : found.log.read(afterPosition, limit);
    }
  }

  @Override
  public long head(TenantId tenant) {
    synchronized (state) {
      State.Tenant found = state.find(tenant);
      return found == null ? 0 : found.log.head();
    }
  }
}
