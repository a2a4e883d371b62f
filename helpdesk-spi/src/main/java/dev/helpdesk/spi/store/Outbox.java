package dev.helpdesk.spi.store;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands out notifications to be sent.
 *
 * <p>The same shape as {@link Duties}: claim, then change under the revision that the claim gave.
 */
public interface Outbox {

  /**
   * Leases pending notifications whose next try is at or before {@code now}, in the order of next
   * try and key, with the same rules as {@link WakeUps#claim}. Each comes with a raised revision.
   *
   * @param limit notifications at most, 1 to 10,000
   */
  List<OutboxRow> claim(Instant now, Duration lease, int limit);

  /**
   * Writes where a notification stands now and ends its lease (rule {@code OUTBOX-06}). What it
   * says stays as it was committed.
   *
   * @return false, and nothing is written, when the stored revision is not that of the row (rule
   *     {@code OUTBOX-03}); the stored revision rises otherwise
   */
  boolean update(OutboxRow row);

  /** Returns a notification by its key, or empty. */
  Optional<OutboxRow> get(TenantId tenant, String key);

  /**
   * Lists a tenant's notifications in a state, in order of keys.
   *
   * @param afterKey only later keys, or null for the first
   * @param limit notifications at most, 1 to 10,000
   */
  List<OutboxRow> list(TenantId tenant, Delivery.State state, @Nullable String afterKey, int limit);

  /** Returns all notifications that a record caused, in order of keys. */
  List<OutboxRow> of(TenantId tenant, RecordId record);

  /** Returns the earliest next try of all pending notifications, or empty. */
  Optional<Instant> next();
}
