package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.road.Decider.Ground;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.StoreFailedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Settles a record without a command, and rewrites rows that were computed with older calendars.
 *
 * <p>Never refuses: it moves the wake-up on, or the record is parked.
 */
public final class Waking {

  private static final int COMMITS = 16;

  /** What became of a wake-up. */
  public enum Result {
    /** What was due is settled, by this call or by another. */
    SETTLED,
    /** It could not be settled; the record is parked. */
    PARKED
  }

  private final Grounds grounds;
  private final Committer committer;
  private final Loading loading;
  private final Decider decider;
  private final Listeners listeners;

  Waking(
      Grounds grounds, Committer committer, Loading loading, Decider decider, Listeners listeners) {
    this.grounds = grounds;
    this.committer = committer;
    this.loading = loading;
    this.decider = decider;
    this.listeners = listeners;
  }

  /** Settles what is due on a record up to an instant. */
  public Result wake(TenantId tenant, RecordId id, Instant until) {
    for (int i = 0; i < COMMITS; i++) {
      RecordRow row = loading.row(tenant, id).orElse(null);
      if (row == null || row.wakeUp() == null || row.wakeUp().isAfter(until)) {
        return Result.SETTLED;
      }
      try {
        settle(row, until);
      } catch (StoreFailedException e) {
        throw e;
      } catch (RuntimeException e) {
        return park(row, Parking.reason(e), until);
      }
    }
    return loading
        .row(tenant, id)
        .filter(row -> row.wakeUp() != null && !row.wakeUp().isAfter(until))
        .map(row -> park(row, "circling", until))
        .orElse(Result.SETTLED);
  }

  private void settle(RecordRow row, Instant until) {
    DeskRecord record = loading.record(row);
    Ground ground = Objects.requireNonNull(grounds.of(record), "a ticket has a policy");
    Work work = new Work(record, row.version());
    decider.settle(until, Decider.SETTLED_AT_MOST, ground, work);
    CommitResult result = commit(work, row, ground);
    if (result instanceof CommitResult.Committed && !work.history.isEmpty()) {
      listeners.tell(row.tenant(), work.record().view(), work.events());
    }
  }

  /** Rewrites a record's row from the same events, with the calendars as they are now. */
  public void touch(TenantId tenant, RecordId id) {
    RecordRow row = loading.row(tenant, id).orElse(null);
    if (row != null) {
      DeskRecord record = loading.record(row);
      Ground ground = grounds.of(record);
      if (ground != null && row.stamp() < ground.calendars().stamp()) {
        commit(new Work(record, row.version()), row, ground);
      }
    }
  }

  /** Returns a record as it would stand if all that is due by an instant were settled. */
  public DeskRecord settled(RecordRow row, Instant until) {
    DeskRecord record = loading.record(row);
    Ground ground = grounds.of(record);
    if (ground == null || grounds.isQuiet(row, ground, until)) {
      return record;
    }
    Work work = new Work(record, row.version());
    decider.settle(until, Decider.SETTLED_AT_MOST, ground, work);
    return work.record();
  }

  /** Returns a record's history, with what would be added if all that is due were settled. */
  public List<Happened> settledHistory(RecordRow row, Instant until) {
    List<Happened> history = new ArrayList<>(loading.history(row.tenant(), row.id()));
    DeskRecord record = loading.record(row);
    Ground ground = grounds.of(record);
    if (ground != null && !grounds.isQuiet(row, ground, until)) {
      Work work = new Work(record, row.version());
      decider.settle(until, Decider.SETTLED_AT_MOST, ground, work);
      history.addAll(work.events());
    }
    return history;
  }

  private CommitResult commit(Work work, RecordRow row, Ground ground) {
    return committer.commit(work, row, ground, null, null);
  }

  private Result park(RecordRow row, String reason, Instant now) {
    Changeset parked = Parking.park(row, reason, now);
    loading.storage().records().commit(parked);
    return Result.PARKED;
  }
}
