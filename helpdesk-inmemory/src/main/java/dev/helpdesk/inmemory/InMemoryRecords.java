package dev.helpdesk.inmemory;

import dev.helpdesk.inmemory.State.Slot;
import dev.helpdesk.inmemory.State.Tenant;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.TextRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Commits and loads records. A commit checks everything first and then can no longer fail. */
final class InMemoryRecords implements RecordStore {

  private static final CommitResult COMMITTED = new CommitResult.Committed(false);

  private static final Comparator<TextKey> BY_CODE_POINT =
      Comparator.comparing(TextKey::value, CodePoints::compare);

  private final State state;

  InMemoryRecords(State state) {
    this.state = state;
  }

  @Override
  public CommitResult commit(Changeset changeset) {
    Check.present(changeset, "changeset");
    synchronized (state) {
      Tenant tenant = state.open(changeset.tenant());
      Slot slot = tenant.records.get(changeset.row().id());
      CommitResult objection = objection(changeset, tenant, slot);
      if (objection != null) {
        return objection;
      }
      if (slot == null) {
        slot = newSlot(changeset, tenant);
        tenant.index.changed(slot, null, changeset.row());
      } else {
        tenant.index.changed(slot, slot.row, changeset.row());
      }
      write(changeset, tenant, slot);
      return COMMITTED;
    }
  }

  private static @Nullable CommitResult objection(
      Changeset changeset, Tenant tenant, @Nullable Slot slot) {
    IdempotencyRow remember = changeset.idempotency();
    IdempotencyRow first = remember == null ? null : tenant.remembered.get(remember.key());
    if (first != null) {
      return new CommitResult.AlreadyDone(first);
    }
    long actualVersion = slot == null ? 0 : slot.row.version();
    if (actualVersion != changeset.expectedVersion()) {
      return new CommitResult.VersionConflict(actualVersion);
    }
    for (NameClaim claim : changeset.claims()) {
      NameClaim held = tenant.names.get(claim.name());
      if (held != null && !held.holder().equals(claim.holder()) && !isFree(held, changeset)) {
        return new CommitResult.NameTaken(claim.name(), held.holder());
      }
    }
    return null;
  }

  private static boolean isFree(NameClaim held, Changeset changeset) {
    return held.expires() != null && !held.expires().isAfter(changeset.now());
  }

  private static Slot newSlot(Changeset changeset, Tenant tenant) {
    Slot slot = new Slot(changeset.row(), changeset.history().size());
    tenant.records.put(slot.row.id(), slot);
    return slot;
  }

  private void write(Changeset changeset, Tenant tenant, Slot slot) {
    slot.row = changeset.row();
    for (HistoryRow row : changeset.history()) {
      slot.history.add(tenant.log.append(row));
    }
    writeTexts(changeset, slot);
    writeOutbox(changeset, slot);
    for (DutyRow duty : changeset.duties()) {
      state.duties.add(duty);
    }
    for (String name : changeset.releases()) {
      NameClaim held = tenant.names.get(name);
      if (held != null && held.holder().equals(slot.row.id())) {
        tenant.names.remove(name);
      }
    }
    for (NameClaim claim : changeset.claims()) {
      tenant.names.put(claim.name(), claim);
    }
    IdempotencyRow remember = changeset.idempotency();
    if (remember != null) {
      tenant.remembered.put(remember.key(), remember);
    }
    state.wakeUps.schedule(slot, slot.row.wakeUp());
  }

  private static void writeTexts(Changeset changeset, Slot slot) {
    if (!changeset.texts().isEmpty()) {
      slot.texts = slot.texts == null ? new TreeMap<>(BY_CODE_POINT) : slot.texts;
      for (TextRow text : changeset.texts()) {
        slot.texts.put(text.key(), text);
      }
    }
    if (slot.texts != null) {
      changeset.deletedTexts().forEach(slot.texts::remove);
    }
  }

  private void writeOutbox(Changeset changeset, Slot slot) {
    List<String> withdrawn = changeset.withdrawn();
    if (!withdrawn.isEmpty() && slot.outboxKeys != null) {
      for (String key : slot.outboxKeys) {
        state.outbox.withdraw(slot.tenant, key, row -> isAmong(row.collapseKey(), withdrawn));
      }
    }
    for (OutboxRow row : changeset.outbox()) {
      if (state.outbox.add(row)) {
        slot.outboxKeys = slot.outboxKeys == null ? new ArrayList<>(2) : slot.outboxKeys;
        slot.outboxKeys.add(row.key());
      }
    }
  }

  private static boolean isAmong(@Nullable String collapseKey, List<String> withdrawn) {
    return collapseKey != null && withdrawn.contains(collapseKey);
  }

  @Override
  public Optional<RecordRow> load(TenantId tenant, RecordId record) {
    synchronized (state) {
      Slot slot = state.find(tenant, record);
      return slot == null ? Optional.empty() : Optional.of(slot.row);
    }
  }

  @Override
  public List<HistoryRow> history(TenantId tenant, RecordId record, long afterVersion, int limit) {
    Check.between(afterVersion, 0, Long.MAX_VALUE, "afterVersion");
    Check.between(limit, 1, 10_000, "limit");
    synchronized (state) {
      Slot slot = state.find(tenant, record);
      if (slot == null || afterVersion >= slot.history.size()) {
        return List.of();
      }
      int from = (int) afterVersion;
      return List.copyOf(slot.history.subList(from, Math.min(from + limit, slot.history.size())));
    }
  }

  @Override
  public List<TextRow> texts(TenantId tenant, RecordId record) {
    synchronized (state) {
      Slot slot = state.find(tenant, record);
      return slot == null || slot.texts == null ? List.of() : List.copyOf(slot.texts.values());
    }
  }

  @Override
  public Optional<NameClaim> name(TenantId tenant, String name) {
    synchronized (state) {
      Tenant found = state.find(tenant);
      return found == null ? Optional.empty() : Optional.ofNullable(found.names.get(name));
    }
  }

  @Override
  public Optional<IdempotencyRow> remembered(TenantId tenant, String key) {
    synchronized (state) {
      Tenant found = state.find(tenant);
      return found == null ? Optional.empty() : Optional.ofNullable(found.remembered.get(key));
    }
  }
}
