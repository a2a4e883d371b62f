package dev.helpdesk.core.view;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody in the house may know of a record, as built from its events. Read-only.
 *
 * @param tenant whose it is
 * @param id its id
 * @param kind what it is, such as {@code incident} or {@code policys}
 * @param version how many events it has
 * @param lastAt instant of its last event
 * @param origin how it came about; null until registered, and for records that are not tickets
 * @param progress where it stands in its workflow
 * @param rank how grave it is
 * @param owner who has it
 * @param counts what is counted along the way
 */
public record RecordView(
    TenantId tenant,
    RecordId id,
    String kind,
    long version,
    Instant lastAt,
    @Nullable Origin origin,
    Progress progress,
    Rank rank,
    Owner owner,
    Counts counts) {

  /** Returns a record of which nothing has happened yet. */
  public static RecordView empty(TenantId tenant, RecordId id, String kind, Instant now) {
    return new RecordView(
        tenant, id, kind, 0, now, null, Progress.NONE, Rank.NONE, Owner.NOBODY, Counts.ZERO);
  }

  /** Returns how the ticket came about; only to be asked of a ticket. */
  public Origin registered() {
    if (origin == null) {
      throw new IllegalStateException("Expected a registered ticket.");
    }
    return origin;
  }

  /** Tells whether it is a registered ticket. */
  public boolean isTicket() {
    return origin != null;
  }

  /** Tells whether the ticket is neither resolved, closed nor cancelled. */
  public boolean isOpen() {
    StateCategory category = progress.category();
    return category == StateCategory.NEW
        || category == StateCategory.ACTIVE
        || category == StateCategory.WAITING;
  }

  /** Tells whether the ticket is closed or cancelled. */
  public boolean isEnded() {
    StateCategory category = progress.category();
    return category == StateCategory.CLOSED || category == StateCategory.CANCELLED;
  }

  /** Returns this record with another origin. */
  public RecordView with(Origin changed) {
    return new RecordView(
        tenant, id, kind, version, lastAt, changed, progress, rank, owner, counts);
  }

  /** Returns this record standing elsewhere. */
  public RecordView with(Progress changed) {
    return new RecordView(tenant, id, kind, version, lastAt, origin, changed, rank, owner, counts);
  }

  /** Returns this record with another rank. */
  public RecordView with(Rank changed) {
    return new RecordView(
        tenant, id, kind, version, lastAt, origin, progress, changed, owner, counts);
  }

  /** Returns this record in other hands. */
  public RecordView with(Owner changed) {
    return new RecordView(
        tenant, id, kind, version, lastAt, origin, progress, rank, changed, counts);
  }

  /** Returns this record with other counts. */
  public RecordView with(Counts changed) {
    return new RecordView(
        tenant, id, kind, version, lastAt, origin, progress, rank, owner, changed);
  }

  /** Returns this record one event later. */
  public RecordView next(Instant at) {
    return new RecordView(tenant, id, kind, version + 1, at, origin, progress, rank, owner, counts);
  }
}
