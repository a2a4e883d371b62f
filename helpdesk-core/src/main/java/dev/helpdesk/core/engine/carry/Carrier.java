package dev.helpdesk.core.engine.carry;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.NoteFanOutEnd;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.TouchRecord;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.Kinds;
import dev.helpdesk.core.engine.record.Retargeting;
import dev.helpdesk.core.engine.record.Rooms;
import dev.helpdesk.core.engine.road.Duty;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.engine.road.Order;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.StoreFailedException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries follow-ups and pages of fan-outs, at least once each.
 *
 * <p>What is carried is done once, by its key; that it was done is noted on the record that owed
 * it, by a key again; only then is the duty done. So a crash between any two steps loses nothing.
 */
public final class Carrier {

  private static final int PAGE = 50;
  private static final int SMALL_PAGE = 8;
  private static final String ACCEPTED = "accepted";

  private final Engine engine;

  /** Carries along this engine's road. */
  public Carrier(Engine engine) {
    this.engine = engine;
  }

  /** What a call carried. */
  public record Carried(int done, int retried, int parked) {}

  /** Carries what is due at an instant. */
  public Carried carry(Instant now, int limit) {
    int done = 0;
    int retried = 0;
    int parked = 0;
    for (DutyRow row : engine.ports().storage().duties().claim(now, Pauses.LEASE, limit)) {
      DutyRow after;
      try {
        after = carry(row, now);
        done++;
      } catch (StoreFailedException e) {
        throw e;
      } catch (RuntimeException e) {
        after = row.with(Pauses.failed(row.delivery(), now, e.getClass().getSimpleName()));
        if (after.delivery().state() == Delivery.State.PARKED) {
          parked++;
        } else {
          retried++;
        }
      }
      engine.ports().storage().duties().update(after);
    }
    return new Carried(done, retried, parked);
  }

  private DutyRow carry(DutyRow row, Instant now) {
    Duty duty = Duty.of(row.body());
    return duty.kind() == Duty.Kind.FOLLOW_UP ? followUp(row, duty) : page(row, duty, now);
  }

  private DutyRow followUp(DutyRow row, Duty duty) {
    RecordId target = duty.command().record();
    if (target == null) {
      return row.with(row.delivery().parked("record.unknown"));
    }
    Outcome outcome = travel(row, target, duty.command(), "duty/" + row.id(), duty.cause());
    String code = outcome instanceof Outcome.Refused refused ? refused.refusal().code() : ACCEPTED;
    boolean open =
        engine
            .loading()
            .row(row.tenant(), target)
            .map(other -> engine.loading().record(other).view().isOpen())
            .orElse(false);
    LinkType link = duty.command() instanceof ConfirmLink confirm ? confirm.link().inverse() : null;
    NoteFollowUpEnd end =
        new NoteFollowUpEnd(
            duty.origin(), row.id(), code, link, link == null ? null : target, open);
    travel(row, duty.origin(), end, "duty/" + row.id() + "/end", duty.cause());
    return row.with(row.delivery().done(code));
  }

  private Outcome travel(DutyRow row, RecordId target, Command command, String key, Instant cause) {
    return engine.road().travel(Order.carried(row.tenant(), target, command, key, cause));
  }

  private DutyRow page(DutyRow row, Duty duty, Instant now) {
    Progress progress = Progress.parse(row.progress());
    boolean stopped = isStopped(row);
    Criteria criteria = duty.criteria();
    if (!stopped && criteria != null) {
      boolean lookedUp = progress.targets().isEmpty();
      if (lookedUp) {
        progress = lookUp(row, criteria, progress);
      } else {
        for (RecordId target : progress.targets()) {
          progress = carryTo(row, duty, target, progress);
        }
        progress = progress.carried();
      }
      if (lookedUp ? !progress.targets().isEmpty() : progress.cursor() != null) {
        return row.with(progress.text(), row.delivery().goOn(now));
      }
    }
    NoteFanOutEnd end =
        new NoteFanOutEnd(
            duty.origin(), row.id(), progress.accepted(), progress.refused(), stopped);
    travel(row, duty.origin(), end, "duty/" + row.id() + "/end", duty.cause());
    return row.with(
        progress.text(),
        stopped ? row.delivery().stopped("fan-out.stopped") : row.delivery().done(ACCEPTED));
  }

  /** Notes the next page; a smaller one when ids are very long. */
  private Progress lookUp(DutyRow row, Criteria criteria, Progress progress) {
    Progress next = lookUp(row, criteria, progress, PAGE);
    return next.fits() ? next : lookUp(row, criteria, progress, SMALL_PAGE);
  }

  private Progress lookUp(DutyRow row, Criteria criteria, Progress progress, int limit) {
    RecordQuery.Page page =
        engine
            .ports()
            .storage()
            .query()
            .find(row.tenant(), criteria, List.of(), progress.cursor(), limit);
    return progress.next(page.rows().stream().map(RecordRow::id).toList(), page.next());
  }

  private boolean isStopped(DutyRow row) {
    return engine
        .loading()
        .row(row.tenant(), row.origin())
        .filter(origin -> Kinds.FAN_OUT.equals(origin.kind()))
        .map(origin -> ended(engine.loading().record(origin)))
        .orElse(false);
  }

  private static boolean ended(DeskRecord origin) {
    return Rooms.CARRY.of(origin).ended();
  }

  private Progress carryTo(DutyRow row, Duty duty, RecordId target, Progress progress) {
    @Nullable Command command = Retargeting.of(duty.command(), target);
    if (command == null) {
      return progress.plus(false);
    }
    if (command instanceof TouchRecord) {
      // Not counted: how many rows were stale depends on who was there before.
      engine.waking().touch(row.tenant(), target);
      return progress;
    }
    String key = "duty/" + row.id() + "/" + target;
    return progress.plus(
        travel(row, target, command, key, duty.cause()) instanceof Outcome.Accepted);
  }
}
