package dev.helpdesk.spi.store;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Commits and loads records. Ids, keys and names are told apart character by character (rules
 * {@code STORE-12}, {@code IDEM-03}, {@code NAME-07}), and tenants never meet (rule {@code
 * STORE-06}).
 *
 * <p>Called on the caller's thread, by any number of threads and engines at once. Every method may
 * throw {@link StoreFailedException}, and then has written nothing. Any other exception of {@link
 * #commit} is taken as an unknown outcome.
 */
public interface RecordStore {

  /**
   * Writes a changeset, all or nothing.
   *
   * <p>Checks in this order, and writes nothing when one fails (rules {@code STORE-07}, {@code
   * IDEM-02}, {@code NAME-08}): the idempotency key (rule {@code IDEM-01}), the version (rule
   * {@code STORE-03}), the names (rule {@code NAME-01}). Otherwise writes all parts (rule {@code
   * STORE-04}): first what is withdrawn and released, then what is written and claimed (rules
   * {@code OUTBOX-12}, {@code NAME-06}). Of commits that race exactly one wins (rules {@code
   * STORE-08}, {@code IDEM-06}, {@code NAME-09}). Gives history rows increasing positions (rule
   * {@code FEED-06}). Clears the wake-up lease of the record (rule {@code WAKE-05}).
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

  /**
   * Returns all texts of a record in order of keys, without those deleted (rule {@code TEXT-01}).
   */
  List<TextRow> texts(TenantId tenant, RecordId record);

  /** Returns who holds a unique name, also when it is past its expiry, or empty. */
  Optional<NameClaim> name(TenantId tenant, String name);

  /** Returns what is remembered of a command that came with this scoped key, or empty. */
  Optional<IdempotencyRow> remembered(TenantId tenant, String key);
}
