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
import dev.helpdesk.spi.store.WakeUps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    /** It is left as it is until its lease runs out: nothing could be committed, or understood. */
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

  /** Begins to settle what is due up to an instant on records that were claimed together. */
  public Page page(Instant until) {
    return new Page(until);
  }

  /** Records that were claimed together. For use by one thread, and at once. */
  public final class Page {

    private final Instant until;
    private final RecentCalendars calendars = grounds.calendars();

    private Page(Instant until) {
      this.until = until;
    }

    /**
     * Settles what is due on a record, and ends its lease unless it is left.
     *
     * <p>Goes on from the row that its own commit made, and loads it again only after a race. The
     * lease is given back only when another settled it: every commit ends it.
     */
    public Result wake(WakeUps.Claim claim) {
      Awake awake = new Awake(claim, calendars);
      Result result = awake.settle(until);
      if (result == Result.SETTLED && !awake.committed) {
        loading.storage().wakeUps().release(claim.tenant(), claim.record());
      }
      return result;
    }
  }

  /** One claimed record while it is settled. */
  private final class Awake {

    private final WakeUps.Claim claim;
    private final RecentCalendars calendars;
    private @Nullable RecordRow row;
    private boolean committed;

    Awake(WakeUps.Claim claim, RecentCalendars calendars) {
      this.claim = claim;
      this.calendars = calendars;
      row = load();
    }

    private @Nullable RecordRow load() {
      return loading.row(claim.tenant(), claim.record()).orElse(null);
    }

    Result settle(Instant until) {
      RecordRow due = due(until);
      RecordRow first = due;
      for (int i = 0; i < COMMITS && due != null; i++) {
        try {
          settle(due, until);
        } catch (NewerEventException e) {
          LOG.warn("A record is left to a newer engine: {}", e.getMessage());
          return Result.LEFT;
        } catch (StoreFailedException e) {
          if (e.isRetryable()) {
            throw e;
          }
          return park(due, Parking.reason(e), until);
        } catch (RuntimeException e) {
          return park(due, Parking.reason(e), until);
        }
        if (row == null) {
          row = load();
        }
        due = due(until);
      }
      if (due == null || first == null) {
        return Result.SETTLED;
      }
      if (!committed && due.version() == first.version()) {
        return park(due, "not-committed", until);
      }
      boolean circles = committed && Objects.equals(first.wakeUp(), due.wakeUp());
      return circles ? park(due, "circling", until) : Result.MORE;
    }

    /** Returns the record's row when something is due on it, or null. */
    private @Nullable RecordRow due(Instant until) {
      boolean due = row != null && row.wakeUp() != null && !row.wakeUp().isAfter(until);
      return due ? row : null;
    }

    /** Commits what is due; leaves no row when it is not known to be committed. */
    private void settle(RecordRow due, Instant until) {
      DeskRecord record = loading.record(due);
      Ground ground = grounds.of(record, due, calendars);
      Objects.requireNonNull(ground, "a ticket has a policy");
      Work work = new Work(record, due.version());
      decider.settle(until, Decider.SETTLED_AT_MOST, ground, work);
      row = committer.commit(work, due, ground);
      committed |= row != null;
      if (row != null && !work.history.isEmpty()) {
        listeners.tell(due.tenant(), work.record().view(), work.events());
      }
    }

    private Result park(RecordRow due, String reason, Instant now) {
      try {
        CommitResult result = loading.storage().records().commit(Parking.park(due, reason, now));
        boolean parked = result instanceof CommitResult.Committed;
        committed |= parked;
        return parked ? Result.PARKED : Result.LEFT;
      } catch (StoreFailedException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new PortFailedException("records", e);
      }
    }
  }

  /** Rewrites a record's row from the same events, with the calendars as they are now. */
  public void touch(TenantId tenant, RecordId id) {
    RecordRow row = loading.row(tenant, id).orElse(null);
    if (row != null) {
      DeskRecord record = loading.record(row);
      Ground ground = grounds.of(record);
      if (ground != null && row.stamp() < ground.calendars().stamp()) {
        committer.commit(new Work(record, row.version()), row, ground);
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
}
