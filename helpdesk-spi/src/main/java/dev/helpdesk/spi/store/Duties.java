package dev.helpdesk.spi.store;

import dev.helpdesk.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands out follow-ups and fan-outs to be carried.
 *
 * <p>The same shape as {@link Outbox}: claim, then change under the revision that the claim gave.
 */
public interface Duties {

  /**
   * Leases pending duties whose next try is at or before {@code now}, in the order of next try and
   * id, with the same rules as {@link WakeUps#claim}. Each comes with a raised revision.
   *
   * @param limit duties at most, 1 to 10,000
   */
  List<DutyRow> claim(Instant now, Duration lease, int limit);

  /**
   * Writes where a duty stands now, delivery and progress, and ends its lease (rule {@code
   * DUTY-06}).
   *
   * @return false, and nothing is written, when the stored revision is not that of the row (rule
   *     {@code DUTY-03}); the stored revision rises otherwise
   */
  boolean update(DutyRow row);

  /** Returns a duty, or empty. */
  Optional<DutyRow> get(TenantId tenant, String id);

  /**
   * Lists a tenant's duties in a state, in order of ids.
   *
   * @param afterId only later ids, or null for the first
   * @param limit duties at most, 1 to 10,000
   */
  List<DutyRow> list(TenantId tenant, Delivery.State state, @Nullable String afterId, int limit);

  /** Returns the earliest next try of all pending duties, or empty. */
  Optional<Instant> next();
}
