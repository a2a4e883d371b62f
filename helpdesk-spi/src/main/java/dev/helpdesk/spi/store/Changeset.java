package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one commit writes: all of it or nothing.
 *
 * <p>It touches one record. With history rows it makes a new version; without any, and with the row
 * at the expected version, it is a <em>touch</em>, which rewrites the row and its texts alone
 * (rules {@code STORE-05}, {@code TEXT-04}). Built once by the engine; immutable.
 */
public final class Changeset {

  /** Names that one changeset may claim or release. */
  public static final int MAX_NAMES = 16;

  private final Instant now;
  private final long expectedVersion;
  private final RecordRow row;
  private final boolean wordsKept;
  private final List<HistoryRow> history;
  private final List<TextRow> texts;
  private final List<TextKey> deletedTexts;
  private final List<OutboxRow> outbox;
  private final List<String> withdrawn;
  private final List<DutyRow> duties;
  private final List<NameClaim> claims;
  private final List<String> releases;
  private final @Nullable IdempotencyRow idempotency;

  private Changeset(Builder builder) {
    now = builder.now;
    expectedVersion = builder.expectedVersion;
    row = builder.row;
    wordsKept = builder.wordsKept;
    history = List.copyOf(builder.history);
    texts = List.copyOf(builder.texts);
    deletedTexts = List.copyOf(builder.deletedTexts);
    outbox = List.copyOf(builder.outbox);
    withdrawn = List.copyOf(builder.withdrawn);
    duties = List.copyOf(builder.duties);
    claims = Check.list(builder.claims, "claims", MAX_NAMES);
    releases = Check.list(builder.releases, "releases", MAX_NAMES);
    idempotency = builder.idempotency;
    Check.between(
        row.version(),
        expectedVersion + history.size(),
        expectedVersion + history.size(),
        "row.version");
    Check.between(expectedVersion, 0, Long.MAX_VALUE, "expectedVersion");
  }

  /**
   * Starts a changeset.
   *
   * @param now the instant of the decision, by which expiries of names are judged
   * @param expectedVersion version the record must have; 0 when it must not exist
   * @param row the record after the commit
   */
  public static Builder builder(Instant now, long expectedVersion, RecordRow row) {
    return new Builder(now, expectedVersion, row);
  }

  /**
   * Starts a copy of this changeset for another row, all other parts as they are: for stores that
   * stand before others, as those that encrypt.
   *
   * @param expectedVersion version the record must have; 0 when it must not exist
   * @param otherRow the record after the commit
   */
  public Builder copy(long expectedVersion, RecordRow otherRow) {
    return new Builder(now, expectedVersion, otherRow)
        .wordsKept(wordsKept)
        .history(history)
        .texts(texts)
        .deletedTexts(deletedTexts)
        .outbox(outbox)
        .withdrawn(withdrawn)
        .duties(duties)
        .claims(claims)
        .releases(releases)
        .idempotency(idempotency);
  }

  /** Returns whose record this is. */
  public TenantId tenant() {
    return row.tenant();
  }

  /** Returns the instant of the decision. */
  public Instant now() {
    return now;
  }

  /** Returns the version the record must have; 0 when it must not exist. */
  public long expectedVersion() {
    return expectedVersion;
  }

  /** Returns the record after the commit. */
  public RecordRow row() {
    return row;
  }

  /**
   * Tells whether the row has the words that the record had before, so that a store may leave those
   * it has instead of writing them again (rule {@code STORE-17}).
   */
  public boolean isWordsKept() {
    return wordsKept;
  }

  /** Returns the history rows to append, in order, from expected version + 1. */
  public List<HistoryRow> history() {
    return history;
  }

  /** Returns the texts to write or replace. */
  public List<TextRow> texts() {
    return texts;
  }

  /** Returns the keys of texts to delete for good. */
  public List<TextKey> deletedTexts() {
    return deletedTexts;
  }

  /**
   * Returns the notifications to write; one whose key is there stays as it is ({@code OUTBOX-08}).
   */
  public List<OutboxRow> outbox() {
    return outbox;
  }

  /**
   * Returns collapse keys whose unsent notifications of this record, pending or parked, are stopped
   * before others are written (rule {@code OUTBOX-12}).
   */
  public List<String> withdrawn() {
    return withdrawn;
  }

  /**
   * Returns follow-ups and fan-outs to write; one whose id is there stays as it is ({@code
   * DUTY-08}).
   */
  public List<DutyRow> duties() {
    return duties;
  }

  /**
   * Returns the unique names to claim; of one that is there twice the last stands (rule {@code
   * NAME-13}).
   */
  public List<NameClaim> claims() {
    return claims;
  }

  /**
   * Returns the unique names to release, if this record holds them (rules {@code NAME-04}, {@code
   * NAME-05}).
   */
  public List<String> releases() {
    return releases;
  }

  /** Returns what to remember of a command that came with a key, or null. */
  public @Nullable IdempotencyRow idempotency() {
    return idempotency;
  }

  /** Tells whether only the row is rewritten, without history and without a new version. */
  public boolean isTouch() {
    return history.isEmpty();
  }

  /** Collects the parts of a changeset. Not safe for use by several threads. */
  public static final class Builder {

    private final Instant now;
    private final long expectedVersion;
    private final RecordRow row;
    private boolean wordsKept;
    private List<HistoryRow> history = List.of();
    private List<TextRow> texts = List.of();
    private List<TextKey> deletedTexts = List.of();
    private List<OutboxRow> outbox = List.of();
    private List<String> withdrawn = List.of();
    private List<DutyRow> duties = List.of();
    private List<NameClaim> claims = List.of();
    private List<String> releases = List.of();
    private @Nullable IdempotencyRow idempotency;

    private Builder(Instant now, long expectedVersion, RecordRow row) {
      this.now = Check.instant(now, "now");
      this.expectedVersion = expectedVersion;
      this.row = Check.present(row, "row");
    }

    /** Sets whether the row has the words that the record had before; false by default. */
    public Builder wordsKept(boolean kept) {
      wordsKept = kept;
      return this;
    }

    /** Sets the history rows. */
    public Builder history(List<HistoryRow> rows) {
      history = Check.present(rows, "history");
      return this;
    }

    /** Sets the texts to write. */
    public Builder texts(List<TextRow> rows) {
      texts = Check.present(rows, "texts");
      return this;
    }

    /** Sets the texts to delete. */
    public Builder deletedTexts(List<TextKey> keys) {
      deletedTexts = Check.present(keys, "deletedTexts");
      return this;
    }

    /** Sets the notifications to write. */
    public Builder outbox(List<OutboxRow> rows) {
      outbox = Check.present(rows, "outbox");
      return this;
    }

    /** Sets the collapse keys to withdraw. */
    public Builder withdrawn(List<String> collapseKeys) {
      withdrawn = Check.present(collapseKeys, "withdrawn");
      return this;
    }

    /** Sets the follow-ups and fan-outs to write. */
    public Builder duties(List<DutyRow> rows) {
      duties = Check.present(rows, "duties");
      return this;
    }

    /** Sets the names to claim. */
    public Builder claims(List<NameClaim> names) {
      claims = Check.present(names, "claims");
      return this;
    }

    /** Sets the names to release. */
    public Builder releases(List<String> names) {
      releases = Check.present(names, "releases");
      return this;
    }

    /** Sets what to remember of the command. */
    public Builder idempotency(@Nullable IdempotencyRow remembered) {
      idempotency = remembered;
      return this;
    }

    /** Returns the changeset; refuses a row whose version isn't the expected one plus history. */
    public Changeset build() {
      return new Changeset(this);
    }
  }
}
