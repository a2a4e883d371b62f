package dev.helpdesk.core.engine.carry;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.NoteFanOutEnd;
import dev.helpdesk.core.command.NoteFanOutRefusals;
import dev.helpdesk.core.command.TouchRecord;
import dev.helpdesk.core.engine.record.Kinds;
import dev.helpdesk.core.engine.record.Retargeting;
import dev.helpdesk.core.engine.record.Rooms;
import dev.helpdesk.core.engine.road.Duty;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.event.FanOutRefusal;
import dev.helpdesk.core.view.FanOutView;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.OutcomeUnknownException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.StoreFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a command to many records, page by page; or touches the rows that a change of calendars
 * left behind, until none is older.
 */
final class FanOuts {

  private static final Logger LOG = LoggerFactory.getLogger(FanOuts.class);
  private static final int PAGE = 50;
  private static final int SMALL_PAGE = 8;

  /** After that long, no decision made with older calendars can still be on its way to a commit. */
  private static final Duration STRAGGLERS = Duration.ofMinutes(1);

  /** Tries of a page after which a record whose outcome nobody knows is not waited for. */
  private static final int PATIENCE = 5;

  /** Passes of a sweep after which a row that can't be touched is left to its next command. */
  private static final int PASSES = 10;

  private final Engine engine;
  private final Courier courier;

  FanOuts(Engine engine, Courier courier) {
    this.engine = engine;
    this.courier = courier;
  }

  /** Carries the next page of a fan-out. */
  DutyRow page(DutyRow row, Duty duty, Instant now) {
    Progress progress = Progress.parse(row.progress());
    boolean stopped = isStopAsked(row);
    Criteria criteria = duty.criteria();
    if (!stopped && criteria != null) {
      boolean lookedUp = progress.targets().isEmpty();
      if (lookedUp) {
        progress = lookUp(row, criteria, progress);
      } else {
        progress = carried(row, duty, progress);
      }
      if (lookedUp ? !progress.targets().isEmpty() : progress.cursor() != null) {
        return row.with(progress.text(), row.delivery().goOn(now));
      }
    }
    return duty.command() instanceof TouchRecord
        ? swept(row, duty, now)
        : ended(row, duty, progress, stopped);
  }

  /** A sweep ends once a pass finds nothing left, and nothing can come late. It has no note. */
  private DutyRow swept(DutyRow row, Duty duty, Instant now) {
    Instant late = duty.cause().plus(STRAGGLERS);
    Criteria criteria = duty.criteria();
    boolean left =
        criteria != null && engine.ports().storage().query().count(row.tenant(), criteria) > 0;
    int passes = row.delivery().attempts();
    if (passes == 0) {
      // By the clock of this engine, which may be ahead of the one that says when it was caused.
      Instant later = now.isBefore(duty.cause()) ? duty.cause() : now;
      return row.with("", row.delivery().retry(later.plus(STRAGGLERS), "sweep.again"));
    }
    if (passes < PASSES && (left || now.isBefore(late))) {
      return row.with("", row.delivery().retry(now.isBefore(late) ? late : now, "sweep.again"));
    }
    return row.with(row.delivery().done("accepted"));
  }

  private DutyRow ended(DutyRow row, Duty duty, Progress progress, boolean stopped) {
    NoteFanOutEnd end =
        new NoteFanOutEnd(
            duty.origin(), row.id(), progress.accepted(), progress.refused(), stopped);
    courier.note(row, end, Courier.END, duty.cause());
    return row.with(
        progress.text(),
        stopped ? row.delivery().stopped("fan-out.stopped") : row.delivery().done("accepted"));
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
    List<RecordId> tickets =
        page.rows().stream()
            .filter(target -> Kinds.isTicket(target.kind()))
            .map(RecordRow::id)
            .toList();
    return tickets.isEmpty() && page.next() != null
        ? lookUp(row, criteria, progress.next(List.of(), page.next()), limit)
        : progress.next(tickets, page.next());
  }

  private boolean isStopAsked(DutyRow row) {
    return engine
        .loading()
        .row(row.tenant(), row.origin())
        .filter(origin -> Kinds.FAN_OUT.equals(origin.kind()))
        .map(origin -> Rooms.CARRY.of(engine.loading().record(origin)).stopAsked())
        .orElse(false);
  }

  /** Carries to the records of a page, and notes which of them refused. */
  private Progress carried(DutyRow row, Duty duty, Progress before) {
    Progress progress = before;
    List<FanOutRefusal> refusals = new ArrayList<>();
    for (RecordId target : before.targets()) {
      if (duty.command() instanceof TouchRecord) {
        // Not counted: how many rows were stale depends on who was there before.
        touch(row, target);
        continue;
      }
      @Nullable String code = carryTo(row, duty, target);
      progress = progress.plus(code == null);
      if (code != null) {
        refusals.add(new FanOutRefusal(target, code));
      }
    }
    long free = Math.max(0, FanOutView.MOST_REFUSALS - before.refused());
    if (!refusals.isEmpty() && free > 0) {
      List<FanOutRefusal> listed = refusals.subList(0, (int) Math.min(free, refusals.size()));
      // The key is that of the page: one that was interrupted is noted once.
      String page = "/refused/" + (before.accepted() + before.refused());
      courier.note(
          row, new NoteFanOutRefusals(duty.origin(), row.id(), listed), page, duty.cause());
    }
    return progress.carried();
  }

  private void touch(DutyRow row, RecordId target) {
    try {
      engine.waking().touch(row.tenant(), target);
    } catch (RuntimeException e) {
      refuseToGoOn(row, e);
      unreached(e);
    }
  }

  /**
   * Returns the code by which a record refused, or null. One that fails is counted as refused, and
   * holds up no other.
   */
  private @Nullable String carryTo(DutyRow row, Duty duty, RecordId target) {
    @Nullable Command command = Retargeting.of(duty.command(), target);
    if (command == null) {
      return "fan-out.not-possible";
    }
    try {
      return courier.carry(row, duty, target, command, "/" + target)
              instanceof Outcome.Refused refused
          ? refused.refusal().code()
          : null;
    } catch (RuntimeException e) {
      refuseToGoOn(row, e);
      unreached(e);
      return "fan-out.not-reached";
    }
  }

  /**
   * Fails by what may be otherwise when the page is carried again, which does what is done already
   * once by its keys. What only one record has a few times holds up the others no longer.
   */
  private static void refuseToGoOn(DutyRow row, RuntimeException failure) {
    boolean passes =
        failure instanceof ContendedException
            || (failure instanceof StoreFailedException store && store.isRetryable());
    boolean mayPass =
        failure instanceof OutcomeUnknownException && row.delivery().attempts() < PATIENCE;
    if (passes || mayPass) {
      throw failure;
    }
  }

  private static void unreached(RuntimeException e) {
    LOG.warn("A fan-out could not reach a record: {}", e.getClass().getName());
  }
}
