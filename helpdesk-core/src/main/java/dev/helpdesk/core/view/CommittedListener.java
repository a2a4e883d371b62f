package dev.helpdesk.core.view;

import dev.helpdesk.model.TenantId;
import java.util.List;

/**
 * Told after each commit, on the thread of the caller. A hint: who needs everything follows the
 * store's feed.
 */
@FunctionalInterface
public interface CommittedListener {

  /** Receives a record as committed, and what happened to it in that commit. */
  void onCommitted(TenantId tenant, RecordView record, List<Happened> events);
}
