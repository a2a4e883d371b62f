package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.OutcomeUnknownException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.HistoryRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of one command whose commit nobody knows the outcome of.
 *
 * <p>Each is looked for by its id in the record's history before the command is decided again, so
 * that a commit that did take place, or does so late, is never repeated.
 */
final class Doubts {

  private final Loading loading;
  private final TenantId tenant;
  private final RecordId record;
  private final Set<String> decisions = new HashSet<>();
  private long fromVersion = Long.MAX_VALUE;
  private long lastVersion = -1;
  private @Nullable RuntimeException cause;

  Doubts(Loading loading, TenantId tenant, RecordId record) {
    this.loading = loading;
    this.tenant = tenant;
    this.record = record;
  }

  void add(String decision, long expectedVersion, @Nullable RuntimeException failure) {
    decisions.add(decision);
    fromVersion = Math.min(fromVersion, expectedVersion);
    lastVersion = Math.max(lastVersion, expectedVersion);
    cause = failure;
  }

  /** Returns the outcome of a doubtful decision that did take place, or null. */
  @Nullable Outcome resolved() {
    if (decisions.isEmpty()) {
      return null;
    }
    List<Happened> found = new ArrayList<>();
    try {
      for (HistoryRow row :
          loading.storage().records().history(tenant, record, fromVersion, 1_000)) {
        if (decisions.contains(row.decision().id())) {
          found.add(loading.happened(row));
        }
      }
      if (found.isEmpty()) {
        return null;
      }
      DeskRecord now = loading.record(loading.row(tenant, record).orElseThrow());
      return new Outcome.Accepted(now.view(), found, false, false);
    } catch (RuntimeException e) {
      throw new OutcomeUnknownException(e);
    }
  }

  boolean isEmpty() {
    return decisions.isEmpty();
  }

  /**
   * Fails while a doubtful commit may still take place: the record is at the version it expects.
   */
  void failIfOpen(long currentVersion) {
    if (!decisions.isEmpty() && currentVersion <= lastVersion) {
      throw new OutcomeUnknownException(cause);
    }
  }

  /** Fails when a doubt is left at the end. */
  void failIfAny() {
    if (!decisions.isEmpty()) {
      throw new OutcomeUnknownException(cause);
    }
  }
}
