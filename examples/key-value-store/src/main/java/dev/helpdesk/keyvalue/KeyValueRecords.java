package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.TextRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commits and loads records: a commit looks at everything first and then writes all of it. */
final class KeyValueRecords implements RecordStore {

  private static final CommitResult COMMITTED = new CommitResult.Committed(false);

  private final OrderedMap map;
  private final KeyValueFeed feed;
  private final KeyValueOutbox outbox;
  private final KeyValueDuties duties;
  private final KeyValueWakeUps wakeUps;

  KeyValueRecords(
      OrderedMap map,
      KeyValueFeed feed,
      KeyValueOutbox outbox,
      KeyValueDuties duties,
      KeyValueWakeUps wakeUps) {
    this.map = map;
    this.feed = feed;
    this.outbox = outbox;
    this.duties = duties;
    this.wakeUps = wakeUps;
  }

  // guide: commit
  @Override
  public CommitResult commit(Changeset changeset) {
    Check.present(changeset, "changeset");
    return map.write(
        () -> {
          RecordRow row = changeset.row();
          RecordRow before = record(row.tenant(), row.id()).orElse(null);
          CommitResult objection = objection(changeset, before);
          if (objection != null) {
            return objection;
          }
          writeRow(before, row);
          feed.append(row.tenant(), changeset.history());
          writeTexts(changeset);
          outbox.withdraw(row.tenant(), row.id(), changeset.withdrawn());
          changeset.outbox().forEach(outbox::add);
          changeset.duties().forEach(duties::add);
          writeNames(changeset);
          remember(changeset);
          wakeUps.schedule(before, row);
          return COMMITTED;
        });
  }

  /** Returns what stands against a commit, in the order that the contract says, or null. */
  private @Nullable CommitResult objection(Changeset changeset, @Nullable RecordRow before) {
    TenantId tenant = changeset.tenant();
    IdempotencyRow remember = changeset.idempotency();
    IdempotencyRow first = remember == null ? null : known(tenant, remember.key()).orElse(null);
    if (first != null) {
      return new CommitResult.AlreadyDone(first);
    }
    long actualVersion = before == null ? 0 : before.version();
    if (actualVersion != changeset.expectedVersion()) {
      return new CommitResult.VersionConflict(actualVersion);
    }
    for (NameClaim claim : changeset.claims()) {
      NameClaim held = held(tenant, claim.name()).orElse(null);
      if (held != null && !held.holder().equals(claim.holder()) && !isFree(held, changeset)) {
        return new CommitResult.NameTaken(claim.name(), held.holder());
      }
    }
    return null;
  }

  // guide: end

  private static boolean isFree(NameClaim held, Changeset changeset) {
    return held.expires() != null && !held.expires().isAfter(changeset.now());
  }

  private void writeRow(@Nullable RecordRow before, RecordRow row) {
    byte[] key = Keys.record(row.tenant(), row.id());
    if (before != null && !before.kind().equals(row.kind())) {
      map.remove(Keys.ofKind(row.tenant(), before.kind(), row.id()));
    }
    map.put(key, RecordCodec.encode(row));
    map.put(Keys.ofKind(row.tenant(), row.kind(), row.id()), key);
  }

  private void writeTexts(Changeset changeset) {
    RecordRow row = changeset.row();
    changeset
        .texts()
        .forEach(
            text -> map.put(Keys.text(row.tenant(), row.id(), text.key()), RowCodec.encode(text)));
    changeset.deletedTexts().forEach(key -> map.remove(Keys.text(row.tenant(), row.id(), key)));
  }

  private void writeNames(Changeset changeset) {
    TenantId tenant = changeset.tenant();
    for (String name : changeset.releases()) {
      held(tenant, name)
          .filter(held -> held.holder().equals(changeset.row().id()))
          .ifPresent(held -> map.remove(Keys.name(tenant, name)));
    }
    for (NameClaim claim : changeset.claims()) {
      map.put(Keys.name(tenant, claim.name()), RowCodec.encode(claim));
    }
  }

  private void remember(Changeset changeset) {
    IdempotencyRow remember = changeset.idempotency();
    if (remember != null) {
      map.put(Keys.remembered(changeset.tenant(), remember.key()), RowCodec.encode(remember));
    }
  }

  @Override
  public Optional<RecordRow> load(TenantId tenant, RecordId record) {
    return map.read(() -> record(tenant, record));
  }

  @Override
  public List<HistoryRow> history(TenantId tenant, RecordId record, long afterVersion, int limit) {
    Check.between(afterVersion, 0, Long.MAX_VALUE, "afterVersion");
    Check.between(limit, 1, 10_000, "limit");
    byte[] all = Keys.of("history", tenant).text(record.value()).done();
    byte[] from = Keys.beyond(Keys.history(tenant, record, afterVersion));
    return map.read(
        () ->
            map.scan(all, from)
                .limit(limit)
                .map(entry -> RowCodec.history(entry.getValue()))
                .toList());
  }

  @Override
  public List<TextRow> texts(TenantId tenant, RecordId record) {
    byte[] all = Keys.of("text", tenant).text(record.value()).done();
    return map.read(() -> map.scan(all).map(Map.Entry::getValue).map(RowCodec::text).toList());
  }

  @Override
  public Optional<NameClaim> name(TenantId tenant, String name) {
    return map.read(() -> held(tenant, name));
  }

  @Override
  public Optional<IdempotencyRow> remembered(TenantId tenant, String key) {
    return map.read(() -> known(tenant, key));
  }

  private Optional<RecordRow> record(TenantId tenant, RecordId record) {
    return at(Keys.record(tenant, record), RecordCodec::decode);
  }

  private Optional<NameClaim> held(TenantId tenant, String name) {
    return at(Keys.name(tenant, name), RowCodec::name);
  }

  private Optional<IdempotencyRow> known(TenantId tenant, String key) {
    return at(Keys.remembered(tenant, key), RowCodec::remembered);
  }

  private <R> Optional<R> at(byte[] key, Function<byte[], R> decoder) {
    return Optional.ofNullable(map.get(key)).map(decoder);
  }
}
