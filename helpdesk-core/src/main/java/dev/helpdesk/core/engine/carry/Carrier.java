package dev.helpdesk.core.engine.carry;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.RegisterFollowUp;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.engine.road.Duty;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.engine.road.Setbacks;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
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

  private final Engine engine;
  private final Courier courier;
  private final FanOuts fanOuts;
  private final FollowUps followUps;

  /** Carries along this engine's road. */
  public Carrier(Engine engine) {
    this.engine = engine;
    this.courier = new Courier(engine);
    this.fanOuts = new FanOuts(engine, courier);
    this.followUps = new FollowUps(engine, courier);
  }

  /** What a call carried. */
  public record Carried(int done, int retried, int parked) {

    Carried plus(Delivery.State state, boolean failed) {
      return switch (state) {
        case PARKED -> new Carried(done, retried, parked + 1);
        case PENDING -> failed ? new Carried(done, retried + 1, parked) : carried();
        case DONE, STOPPED -> carried();
      };
    }

    private Carried carried() {
      return new Carried(done + 1, retried, parked);
    }
  }

  /**
   * Carries what is due at an instant; what comes of that is for the next call.
   *
   * @param setbacks where it is noted that the store failed with one
   */
  public Carried carry(Instant now, int limit, Setbacks setbacks) {
    Carried carried = new Carried(0, 0, 0);
    if (setbacks.isEnough()) {
      return carried;
    }
    for (DutyRow row : claimed(now, limit, setbacks)) {
      if (setbacks.isEnough()) {
        break;
      }
      try {
        carried = carry(row, now, carried);
        setbacks.passed();
      } catch (RuntimeException e) {
        setbacks.failed(e);
      }
    }
    return carried;
  }

  private List<DutyRow> claimed(Instant now, int limit, Setbacks setbacks) {
    try {
      return engine.ports().storage().duties().claim(now, Pauses.LEASE, limit);
    } catch (RuntimeException e) {
      setbacks.failed(e);
      return List.of();
    }
  }

  private Carried carry(DutyRow row, Instant now, Carried carried) {
    DutyRow after;
    boolean failed = false;
    try {
      Duty duty = Duty.of(row.body());
      after =
          duty.kind() == Duty.Kind.FOLLOW_UP ? followUp(row, duty) : fanOuts.page(row, duty, now);
    } catch (StoreFailedException e) {
      if (e.isRetryable()) {
        throw e;
      }
      failed = true;
      after = failed(row, now, e);
    } catch (RuntimeException e) {
      failed = true;
      after = failed(row, now, e);
    }
    engine.ports().storage().duties().update(after);
    return carried.plus(after.delivery().state(), failed);
  }

  /** A duty that is given up is told to the record that owes it, so that it knows. */
  private DutyRow failed(DutyRow row, Instant now, RuntimeException failure) {
    Delivery after = Pauses.failed(row.delivery(), now, Pauses.reason(failure));
    if (after.state() == Delivery.State.PARKED) {
      try {
        courier.note(row, end(row, "parked", null, null, false), "/parked", now);
      } catch (RuntimeException e) {
        return row.with(Pauses.longest(row.delivery(), now, "note-failed"));
      }
    }
    return row.with(after);
  }

  private DutyRow followUp(DutyRow row, Duty duty) {
    RecordId target = duty.command().record();
    if (target == null) {
      return row.with(row.delivery().parked("record.unknown"));
    }
    if (courier.isNoted(row)) {
      // How it ended stands on the record that owes it; carried again, it might end otherwise.
      return row.with(row.delivery().done(null));
    }
    String code = duty.command().match(new Carrying(row, duty, target));
    boolean open =
        engine
            .loading()
            .row(row.tenant(), target)
            .map(other -> engine.loading().record(other).view().isOpen())
            .orElse(false);
    LinkType link = link(duty.command());
    RecordId other = link == null ? null : target;
    courier.note(row, end(row, code, link, other, open), Courier.END, duty.cause());
    return row.with(row.delivery().done(code));
  }

  private final class Carrying extends SomeCommands<String> {

    private final DutyRow row;
    private final Duty duty;
    private final RecordId target;

    Carrying(DutyRow row, Duty duty, RecordId target) {
      this.row = row;
      this.duty = duty;
      this.target = target;
    }

    @Override
    protected String otherwise(Command command) {
      Outcome outcome = courier.carry(row, duty, target, command, "");
      return outcome instanceof Outcome.Refused refused
          ? refused.refusal().code()
          : Courier.ACCEPTED;
    }

    @Override
    public String registerFollowUp(RegisterFollowUp command) {
      return followUps.register(row, duty, command);
    }
  }

  private static @Nullable LinkType link(Command command) {
    return command instanceof ConfirmLink confirm ? confirm.link().inverse() : null;
  }

  private static NoteFollowUpEnd end(
      DutyRow row,
      String outcome,
      @Nullable LinkType link,
      @Nullable RecordId other,
      boolean open) {
    return new NoteFollowUpEnd(row.origin(), row.id(), outcome, link, other, open);
  }
}
