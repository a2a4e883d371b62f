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
 * <p>Everything comes back as it was written: attributes, words and bodies by value (rule {@code
 * STORE-09}), instants to the microsecond (rules {@code STORE-10}, {@code BOUND-02}), whatever its
 * size (rules {@code STORE-13}, {@code BOUND-03}, {@code BOUND-04}, {@code BOUND-06}, {@code
 * BOUND-11}) or emptiness (rule {@code BOUND-05}), numbers over all 64 bits (rules {@code
 * BOUND-01}, {@code BOUND-07}), bodies with all that JSON may say (rule {@code BOUND-10}). Each
 * character of every column is kept (rules {@code UNICODE-01}, {@code UNICODE-02}) and none is
 * taken for another: neither in another normal form, nor in another case, nor blanks at the ends
 * (rules {@code UNICODE-03}, {@code UNICODE-04}, {@code UNICODE-05}), up to the longest ids, names
 * and keys (rules {@code UNICODE-06}, {@code UNICODE-07}). What was handed out is a snapshot (rule
 * {@code STORE-11}).
 *
 * <p>Those who read while others write see whole commits and never one undone: a row is never newer
 * than what was committed with it (rule {@code READ-01}), nor history newer than its row (rule
 * {@code READ-02}), nor any text, notification, duty, name or key there before the row (rule {@code
 * READ-08}), nothing that was seen is unseen (rule {@code READ-03}), and no row is a mixture (rule
 * {@code READ-05}). No update is lost (rule {@code READ-04}), and commits to different records do
 * not refuse each other (rule {@code READ-07}).
 *
 * <p>The calls on one record are linearizable (rules {@code LINEAR-01}, {@code LINEAR-02}): some
 * order of them that respects time explains every answer.
 *
 * <p>Called on the caller's thread, by any number of threads and engines at once. Every method may
 * throw {@link StoreFailedException}, and then has written nothing (rule {@code FAIL-01}). Any
 * other exception of {@link #commit} is taken as an unknown outcome.
 */
public interface RecordStore {

  /**
   * Writes a changeset, all or nothing; up to its bounds (rule {@code BOUND-09}).
   *
   * <p>Checks in this order, and writes nothing when one fails (rules {@code STORE-07}, {@code
   * STORE-16}, {@code IDEM-02}, {@code IDEM-07}, {@code NAME-08}): the idempotency key (rule {@code
   * IDEM-01}), the version (rule {@code STORE-03}), the names (rule {@code NAME-01}). Otherwise
   * writes all parts (rule {@code STORE-04}): first what is withdrawn and released, then what is
   * written and claimed (rules {@code OUTBOX-12}, {@code NAME-06}). Words that the changeset keeps
   * stay found without being written (rule {@code STORE-17}). Of commits that race exactly one wins
   * (rules {@code STORE-08}, {@code IDEM-06}, {@code NAME-09}, {@code NAME-10}, {@code NAME-12}). A
   * refused commit is not remembered (rule {@code IDEM-05}). Gives history rows increasing
   * positions (rule {@code FEED-06}). Clears the wake-up lease of the record (rule {@code
   * WAKE-05}), unless it was refused (rule {@code WAKE-14}).
   *
   * <p>One that meets others may fail for that alone, with nothing written and a retryable {@link
   * StoreFailedException}; who calls tries it again, and in a while it gets through.
   *
   * <p>When the way to the store breaks, one that took place is neither said to have failed nor
   * refused (rule {@code FAIL-02}), and holds up nothing that comes after it (rule {@code
   * FAIL-04}).
   */
  CommitResult commit(Changeset changeset);

  /** Returns a record as last committed, or empty (rule {@code STORE-01}). */
  Optional<RecordRow> load(TenantId tenant, RecordId record);

  /**
   * Returns a record's history in order of versions (rule {@code STORE-02}).
   *
   * @param afterVersion only rows of later versions; 0 for all, and any number is in order (rule
   *     {@code BOUND-08})
   * @param limit rows at most, 1 to 10,000 (rule {@code STORE-14})
   */
  List<HistoryRow> history(TenantId tenant, RecordId record, long afterVersion, int limit);

  /**
   * Returns all texts of a record in order of keys by code point, without those deleted or replaced
   * (rules {@code TEXT-01}, {@code TEXT-02}, {@code TEXT-03}), up to the longest (rule {@code
   * TEXT-05}).
   */
  List<TextRow> texts(TenantId tenant, RecordId record);

  /**
   * Returns who holds a unique name, also when it is past its expiry (rule {@code NAME-11}), or
   * empty.
   */
  Optional<NameClaim> name(TenantId tenant, String name);

  /**
   * Returns what is remembered of a command that came with this scoped key (rule {@code IDEM-04}),
   * or empty.
   */
  Optional<IdempotencyRow> remembered(TenantId tenant, String key);

  /**
   * Tells whether the calling thread is inside a transaction of the host, so that a commit of it
   * would be enlisted (rule {@code HOST-12}). What is read there may yet be undone, and after a
   * conflict the host's transaction is to be tried again, not the commit. By default never.
   */
  default boolean isEnlisted() {
    return false;
  }
}
