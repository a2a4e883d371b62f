package dev.helpdesk.spi.store;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands out notifications to be sent, as they were committed (rule {@code OUTBOX-01}).
 *
 * <p>The same shape as {@link Duties}: claim, then change under the revision that the claim gave.
 */
public interface Outbox {

  /**
   * Leases pending notifications whose next try is at or before {@code now}, in the order of next
   * try and key (rule {@code OUTBOX-02}), with the same rules as {@link WakeUps#claim}: leases
   * (rule {@code OUTBOX-04}), shares (rule {@code OUTBOX-09}), tenants (rule {@code OUTBOX-15}),
   * races (rules {@code OUTBOX-11}, {@code RACE-04}, {@code RACE-06}). Each comes with a raised
   * revision (rule {@code OUTBOX-05}).
   *
   * <p>A call that fails may have leased notifications nevertheless: they come again when that runs
   * out.
   *
   * @param limit notifications at most, 1 to 10,000 (rule {@code OUTBOX-14})
   */
  List<OutboxRow> claim(Instant now, Duration lease, int limit);

  /**
   * Writes where a notification stands now and ends its lease (rule {@code OUTBOX-06}). What it
   * says stays as it was committed. One withdrawn meanwhile stays so (rules {@code OUTBOX-17},
   * {@code RACE-05}). A call that fails may have written nevertheless and is safe to repeat: the
   * second finds another revision then.
   *
   * @return false, and nothing is written, when the stored revision is not that of the row (rules
   *     {@code OUTBOX-03}, {@code RACE-02}) or there is none (rule {@code OUTBOX-16}); the stored
   *     revision rises otherwise
   */
  boolean update(OutboxRow row);

  /** Returns a notification by its key, or empty. */
  Optional<OutboxRow> get(TenantId tenant, String key);

  /**
   * Lists a tenant's notifications in a state, in order of keys (rules {@code OUTBOX-07}, {@code
   * UNICODE-08}), each once while others change (rule {@code RACE-07}).
   *
   * @param afterKey only later keys, or null for the first
   * @param limit notifications at most, 1 to 10,000
   */
  List<OutboxRow> list(TenantId tenant, Delivery.State state, @Nullable String afterKey, int limit);

  /** Returns all notifications that a record caused, in order of keys (rule {@code OUTBOX-13}). */
  List<OutboxRow> of(TenantId tenant, RecordId record);

  /**
   * Returns the earliest next try of all pending notifications (rule {@code OUTBOX-10}), or empty.
   */
  Optional<Instant> next();
}
