package dev.helpdesk.spi.store;

import dev.helpdesk.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands out follow-ups and fan-outs to be carried, as they were committed (rule {@code DUTY-01}).
 *
 * <p>The same shape as {@link Outbox}: claim, then change under the revision that the claim gave.
 */
public interface Duties {

  /**
   * Leases pending duties whose next try is at or before {@code now}, in the order of next try and
   * id, with the same rules as {@link WakeUps#claim}: order (rule {@code DUTY-02}), leases (rule
   * {@code DUTY-04}), shares (rule {@code DUTY-09}), tenants (rule {@code DUTY-13}), races (rule
   * {@code DUTY-11}). Each comes with a raised revision (rule {@code DUTY-05}).
   *
   * <p>A call that fails may have leased duties nevertheless: they come again when that runs out.
   *
   * @param limit duties at most, 1 to 10,000 (rule {@code DUTY-12})
   */
  List<DutyRow> claim(Instant now, Duration lease, int limit);

  /**
   * Writes where a duty stands now, delivery and progress, and ends its lease (rule {@code
   * DUTY-06}). A call that fails may have written nevertheless and is safe to repeat: the second
   * finds another revision then.
   *
   * @return false, and nothing is written, when the stored revision is not that of the row (rules
   *     {@code DUTY-03}, {@code RACE-03}); the stored revision rises otherwise
   */
  boolean update(DutyRow row);

  /** Returns a duty, or empty. */
  Optional<DutyRow> get(TenantId tenant, String id);

  /**
   * Lists a tenant's duties in a state, in order of ids (rule {@code DUTY-07}).
   *
   * @param afterId only later ids, or null for the first
   * @param limit duties at most, 1 to 10,000
   */
  List<DutyRow> list(TenantId tenant, Delivery.State state, @Nullable String afterId, int limit);

  /** Returns the earliest next try of all pending duties (rule {@code DUTY-10}), or empty. */
  Optional<Instant> next();
}
