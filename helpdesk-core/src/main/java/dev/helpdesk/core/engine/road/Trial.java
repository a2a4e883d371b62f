package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.Slot;
import dev.helpdesk.core.hall.Answerer;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One ticket played on a policy without a store: what its registration leads to by time alone.
 *
 * <p>Decides by the same rooms in the same order as every command and wake-up does; only nothing is
 * committed and nobody is told. Not safe for use by several threads.
 */
public final class Trial {

  private static final TenantId TENANT = TenantId.of("trial");
  private static final RecordId TICKET = RecordId.of("trial");

  private final Decider decider = new Decider(Limits.DEFAULTS, () -> "trial");
  private final Decider.Ground ground;
  private final Work work;
  private int seen;

  private Trial(Decider.Ground ground, Work work) {
    this.ground = ground;
    this.work = work;
  }

  /**
   * Begins with a ticket that is yet to be registered.
   *
   * @param answerers who answers the questions of a decision on a record at an instant
   */
  public static Trial of(
      Policy policy,
      Calendars calendars,
      BiFunction<RecordView, Instant, Answerer> answerers,
      String kind,
      Instant at) {
    Decider.Ground ground =
        new Decider.Ground(
            policy, calendars, (record, now) -> answerers.apply(record.view(), now), true, true);
    return new Trial(ground, new Work(DeskRecord.empty(TENANT, TICKET, kind, at), 0));
  }

  /** Registers the ticket at an instant, by its requester; returns why not, or null. */
  public @Nullable Refusal register(RegisterTicket command, Instant at) {
    return decider.decide(command, Actor.requester(command.requester()), at, ground, work);
  }

  /** Returns the ticket as it stands. */
  public RecordView view() {
    return work.record().view();
  }

  /** Returns what happened since this was asked last. */
  public List<Happened> news() {
    List<Happened> news = new ArrayList<>();
    for (Work.Decided decided : work.history.subList(seen, work.history.size())) {
      news.add(decided.happened());
    }
    seen = work.history.size();
    return news;
  }

  /** Returns every instant at which something falls due as things stand, room by room. */
  public List<Instant> ahead() {
    DeskRecord record = work.record();
    Situation situation = ground.at(record.view().lastAt(), Actor.SYSTEM, record, Limits.DEFAULTS);
    List<Instant> ahead = new ArrayList<>();
    for (Slot<?, ?> room : record.rooms()) {
      room.ahead(record, ground.policy(), situation, ahead::add);
    }
    return ahead;
  }

  /** Does what falls due next, unless that is after an instant; tells whether there was any. */
  public boolean wake(Instant until) {
    return !decider.settle(until, 1, ground, work);
  }
}
