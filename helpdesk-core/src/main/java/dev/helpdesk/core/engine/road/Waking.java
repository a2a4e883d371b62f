package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.road.Decider.Ground;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.NewerEventException;
import dev.helpdesk.core.view.PortFailedException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.StoreFailedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles a record without a command, and rewrites rows that were computed with older calendars.
 *
 * <p>Never refuses: it moves the wake-up on, or the record is parked.
 */
public final class Waking {

  private static final Logger LOG = LoggerFactory.getLogger(Waking.class);
  private static final int COMMITS = 16;

  /** What became of a wake-up. */
  public enum Result {
    /** What was due is settled, by this call or by another. */
    SETTLED,
    /** Part of what was due is settled; the rest is due still. */
    MORE,
    /** It could not be settled; the record is parked. */
    PARKED,
    /** It is left as it is, to an engine that understands it. */
    LEFT
  }

  private final Grounds grounds;
  private final Committer committer;
  private final Loading loading;
  private final Decider decider;
  private final Decider looking;
  private final Listeners listeners;

  Waking(
      Grounds grounds,
      Committer committer,
      Loading loading,
      Decider decider,
      Decider looking,
      Listeners listeners) {
    this.grounds = grounds;
    this.committer = committer;
    this.loading = loading;
    this.decider = decider;
    this.looking = looking;
    this.listeners = listeners;
  }

  /** Settles what is due on a record up to an instant. */
  public Result wake(TenantId tenant, RecordId id, Instant until) {
    Instant first = null;
    boolean raced = false;
    for (int i = 0; i < COMMITS; i++) {
      RecordRow row = loading.row(tenant, id).orElse(null);
      if (row == null || row.wakeUp() == null || row.wakeUp().isAfter(until)) {
        return Result.SETTLED;
      }
      first = first == null ? row.wakeUp() : first;
      try {
        raced |= !(settle(row, until) instanceof CommitResult.Committed);
      } catch (NewerEventException e) {
        LOG.warn("A record is left to a newer engine: {}", e.getMessage());
        return Result.LEFT;
      } catch (StoreFailedException e) {
        if (e.isRetryable()) {
          throw e;
        }
        return park(row, Parking.reason(e), until);
      } catch (RuntimeException e) {
        return park(row, Parking.reason(e), until);
      }
    }
    RecordRow row = loading.row(tenant, id).orElse(null);
    if (row == null || raced || first == null || !first.equals(row.wakeUp())) {
      return Result.MORE;
    }
    return park(row, "circling", until);
  }

  private CommitResult settle(RecordRow row, Instant until) {
    DeskRecord record = loading.record(row);
    Ground ground = Objects.requireNonNull(grounds.of(record), "a ticket has a policy");
    Work work = new Work(record, row.version());
    decider.settle(until, Decider.SETTLED_AT_MOST, ground, work);
    CommitResult result = commit(work, row, ground);
    if (result instanceof CommitResult.Committed && !work.history.isEmpty()) {
      listeners.tell(row.tenant(), work.record().view(), work.events());
    }
    return result;
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
    return look(loading.record(row), row, until).record();
  }

  /** Returns a record's history, with what would be added if all that is due were settled. */
  public List<Happened> settledHistory(RecordRow row, Instant until) {
    List<Happened> history = new ArrayList<>(loading.history(row));
    history.addAll(look(loading.record(row), row, until).events());
    return history;
  }

  private Work look(DeskRecord record, RecordRow row, Instant until) {
    Work work = new Work(record, row.version());
    Ground ground = grounds.of(record);
    if (ground != null && !grounds.isQuiet(row, ground, until)) {
      looking.settle(until, Decider.SETTLED_AT_MOST * COMMITS * COMMITS, ground, work);
    }
    return work;
  }

  private CommitResult commit(Work work, RecordRow row, Ground ground) {
    return committer.commit(work, row, ground, null, null);
  }

  private Result park(RecordRow row, String reason, Instant now) {
    try {
      loading.storage().records().commit(Parking.park(row, reason, now));
    } catch (StoreFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PortFailedException("records", e);
    }
    return Result.PARKED;
  }
}
