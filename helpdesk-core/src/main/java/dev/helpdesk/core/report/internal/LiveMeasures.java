package dev.helpdesk.core.report.internal;

import dev.helpdesk.core.report.Measures;
import dev.helpdesk.core.report.MeasuresProjection;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps the measures of each tenant up with the store's feed, from the tenant's first event on.
 *
 * <p>A tenant's history is read once, when it is first asked for; after that only what is new. Safe
 * for use by several threads; those that ask for one tenant wait for each other.
 */
public final class LiveMeasures {

  private static final int PAGE = 500;

  private final Feed feed;
  private final Function<HistoryRow, Happened> reader;
  private final Map<TenantId, Follower> followers = new ConcurrentHashMap<>();

  /**
   * Follows a feed.
   *
   * @param feed the store's
   * @param reader understands the body of a row
   */
  public LiveMeasures(Feed feed, Function<HistoryRow, Happened> reader) {
    this.feed = feed;
    this.reader = reader;
  }

  /** Returns the measures of a tenant with all that is committed by now. */
  public Measures of(TenantId tenant) {
    return followers.computeIfAbsent(tenant, Follower::new).measures();
  }

  private final class Follower {

    private final TenantId tenant;
    private final MeasuresProjection projection = new MeasuresProjection();
    private long position;

    Follower(TenantId tenant) {
      this.tenant = tenant;
    }

    synchronized Measures measures() {
      List<HistoryRow> page = feed.read(tenant, position, PAGE);
      while (!page.isEmpty()) {
        for (HistoryRow row : page) {
          projection.apply(row.record(), reader.apply(row));
          position = row.position();
        }
        page = feed.read(tenant, position, PAGE);
      }
      return projection.measures();
    }
  }
}
