package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.codec.JsonBody;
import dev.helpdesk.core.engine.record.DeskCodecs;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.RecordCodecs;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads records and histories from the store and understands their bodies. */
public final class Loading {

  private static final int PAGE = 1_000;

  private final Storage storage;

  /** Reads from this store. */
  public Loading(Storage storage) {
    this.storage = storage;
  }

  /** Returns the store. */
  public Storage storage() {
    return storage;
  }

  /** Returns a record's row, or empty. */
  public Optional<RecordRow> row(TenantId tenant, RecordId record) {
    return storage.records().load(tenant, record);
  }

  /** Returns the record that a row holds; built from its history where the snapshot is damaged. */
  public DeskRecord record(RecordRow row) {
    try {
      return JsonBody.read(row.snapshot(), RecordCodecs.RECORD);
    } catch (CorruptBodyException e) {
      return rebuilt(row);
    }
  }

  /** Returns the record that a row's history makes. */
  public DeskRecord rebuilt(RecordRow row) {
    List<Happened> history = history(row);
    if (history.isEmpty()) {
      throw new CorruptBodyException("", "a snapshot or a history");
    }
    DeskRecord empty = DeskRecord.empty(row.tenant(), row.id(), row.kind(), history.get(0).at());
    return DeskRecord.rebuild(empty, history);
  }

  /** Returns the event that a history row holds. */
  public Happened happened(HistoryRow row) {
    return new Happened(
        JsonBody.read(row.body(), DeskCodecs.EVENT),
        row.at(),
        row.version(),
        row.decision().actor(),
        row.decision().command(),
        row.decision().reaction());
  }

  /** Returns a part of a record's history, oldest first. */
  public List<Happened> history(TenantId tenant, RecordId record, long afterVersion, int limit) {
    return storage.records().history(tenant, record, afterVersion, limit).stream()
        .map(this::happened)
        .toList();
  }

  /** Returns a record's history up to the version of its row, oldest first. */
  public List<Happened> history(RecordRow row) {
    List<Happened> all = history(row.tenant(), row.id());
    return all.size() > row.version() ? all.subList(0, (int) row.version()) : all;
  }

  /** Returns a record's whole history, oldest first. */
  public List<Happened> history(TenantId tenant, RecordId record) {
    List<Happened> all = new ArrayList<>();
    List<Happened> page;
    do {
      page = history(tenant, record, all.size(), PAGE);
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }
}
