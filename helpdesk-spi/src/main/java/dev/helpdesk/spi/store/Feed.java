package dev.helpdesk.spi.store;

import dev.helpdesk.model.TenantId;
import java.util.List;

/**
 * Yields every committed history row of a tenant once, in order (rules {@code FEED-01}, {@code
 * FEED-07}), and nothing of a touch or a refused commit (rule {@code FEED-05}).
 *
 * <p>A row that commits late is never passed over: what a reader has not seen comes after what it
 * has seen (rules {@code FEED-02}, {@code FEED-11}). Positions may have gaps, as an adapter
 * declares (rule {@code FEED-09}).
 */
public interface Feed {

  /**
   * Returns rows with a position greater than this, in order (rule {@code FEED-03}).
   *
   * @param limit rows at most, 1 to 10,000 (rule {@code FEED-08})
   */
  List<HistoryRow> read(TenantId tenant, long afterPosition, int limit);

  /**
   * Returns the position of the last row that {@link #read} would yield, or 0 (rule {@code
   * FEED-04}); what is at or below it can be read already (rule {@code FEED-10}).
   */
  long head(TenantId tenant);
}
