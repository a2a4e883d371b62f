package dev.helpdesk.spi.store;

import dev.helpdesk.model.TenantId;
import java.util.List;

/**
 * Yields every committed history row of a tenant once, in order.
 *
 * <p>A row that commits late is never passed over: what a reader has not seen comes after what it
 * has seen (rule {@code FEED-02}).
 */
public interface Feed {

  /**
   * Returns rows with a position greater than this, in order.
   *
   * @param limit rows at most, 1 to 10,000
   */
  List<HistoryRow> read(TenantId tenant, long afterPosition, int limit);

  /** Returns the position of the last row that {@link #read} would yield, or 0. */
  long head(TenantId tenant);
}
