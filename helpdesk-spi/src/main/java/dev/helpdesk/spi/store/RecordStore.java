package dev.helpdesk.spi.store;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Commits and loads records.
 *
 * <p>Called on the caller's thread, by any number of threads and engines at once. Every method may
 * throw {@link StoreFailedException}, and then has written nothing. Any other exception of {@link
 * #commit} is taken as an unknown outcome.
 */
public interface RecordStore {

  /**
   * Writes a changeset, all or nothing.
   *
   * <p>Checks in this order, and writes nothing when one fails: the idempotency key (rule {@code
   * IDEM-01}), the version (rule {@code STORE-03}), the names (rule {@code NAME-01}). Gives history
   * rows increasing positions. Clears the wake-up lease of the record (rule {@code WAKE-05}).
   */
  CommitResult commit(Changeset changeset);

  /** Returns a record as last committed, or empty (rule {@code STORE-01}). */
  Optional<RecordRow> load(TenantId tenant, RecordId record);

  /**
   * Returns a record's history in order of versions (rule {@code STORE-02}).
   *
   * @param afterVersion only rows of later versions; 0 for all
   * @param limit rows at most, 1 to 10,000
   */
  List<HistoryRow> history(TenantId tenant, RecordId record, long afterVersion, int limit);

  /** Returns all texts of a record in order of keys, without those that were deleted. */
  List<TextRow> texts(TenantId tenant, RecordId record);

  /** Returns who holds a unique name, also when it is past its expiry, or empty. */
  Optional<NameClaim> name(TenantId tenant, String name);

  /** Returns what is remembered of a command that came with this scoped key, or empty. */
  Optional<IdempotencyRow> remembered(TenantId tenant, String key);
}
