package dev.helpdesk.core;

import dev.helpdesk.core.engine.carry.Carrier;
import dev.helpdesk.core.engine.carry.Dispatcher;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.engine.road.Setbacks;
import dev.helpdesk.core.engine.road.Waking;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.spi.store.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A help desk engine inside its host: takes commands, settles what falls due, sends what is to be
 * told. Built with {@link #builder()}.
 *
 * <p>It owns no thread. The host calls {@link #processDue} and {@link #dispatch} as often as it
 * likes: how often changes when things are seen, never what happened and when. Any number of
 * engines may share a store. Safe for use by several threads.
 */
public final class HelpDesk {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;
  private static final int CLAIMED_AT_ONCE = 100;

  private final Engine engine;
  private final Carrier carrier;
  private final Dispatcher dispatcher;

  HelpDesk(Engine engine) {
    this.engine = engine;
    this.carrier = new Carrier(engine);
    this.dispatcher = new Dispatcher(engine);
  }

  /** Starts an engine; only a store is needed. */
  public static HelpDeskBuilder builder() {
    return new HelpDeskBuilder();
  }

  /** Returns one tenant's desk. Costs nothing; the tenant needs no registration. */
  public Desk desk(TenantId tenant) {
    return new Desk(engine, Check.present(tenant, "tenant"));
  }

  /** Returns one tenant's desk. */
  public Desk desk(String tenant) {
    return desk(TenantId.of(tenant));
  }

  /**
   * Does what fell due: settles records whose wake-up has come, each as of its true instants, and
   * carries what records owe each other.
   *
   * @param now up to when; wins over the engine's own time
   * @param limit records and duties at most, 1 to 10,000
   * @return what was done; call again while {@link DueReport#isMore} says so
   * @throws StoreFailedException when the store fails; what was done stays done, and one record or
   *     duty that fails alone holds up no other: it is tried again after a minute
   */
  public DueReport processDue(Instant now, int limit) {
    Instant until = Check.instant(now, "now");
    Check.between(limit, 1, MOST, "limit");
    Setbacks setbacks = new Setbacks();
    Woken woken = wake(until, limit, setbacks);
    Carrier.Carried carried = carrier.carry(until, limit, setbacks);
    setbacks.rethrow();
    return new DueReport(
        woken.settled,
        carried.done(),
        carried.retried(),
        woken.parked + carried.parked(),
        woken.more || carried.done() > 0);
  }

  private record Woken(int settled, int parked, boolean more) {}

  /** Claims a few records at a time, so that the last of them is settled well within the lease. */
  private Woken wake(Instant until, int limit, Setbacks setbacks) {
    WakeUps wakeUps = engine.ports().storage().wakeUps();
    int settled = 0;
    int parked = 0;
    int claimed = 0;
    List<WakeUps.Claim> claims;
    do {
      claims = wakeUps.claim(until, LEASE, Math.min(CLAIMED_AT_ONCE, limit - claimed));
      Waking.Page page = engine.waking().page(until);
      for (int i = 0; i < claims.size() && !setbacks.isEnough(); i++) {
        switch (wake(page, claims.get(i), setbacks)) {
          case SETTLED, MORE -> settled++;
          case PARKED -> parked++;
          case LEFT -> {
            // It comes again when its lease runs out.
          }
        }
      }
      claimed += claims.size();
    } while (!claims.isEmpty() && claimed < limit && !setbacks.isEnough());
    return new Woken(settled, parked, claimed == limit);
  }

  private static Waking.Result wake(Waking.Page page, WakeUps.Claim claim, Setbacks setbacks) {
    try {
      Waking.Result result = page.wake(claim);
      setbacks.passed();
      return result;
    } catch (RuntimeException e) {
      setbacks.failed(e);
      return Waking.Result.LEFT;
    }
  }

  /**
   * Hands waiting notifications to the host's sender.
   *
   * @param limit notifications at most, 1 to 10,000
   * @throws StoreFailedException when the store fails; what was sent may be sent again
   */
  public DispatchReport dispatch(int limit) {
    Check.between(limit, 1, MOST, "limit");
    Dispatcher.Dispatched done =
        dispatcher.dispatch(Check.instant(engine.ports().time().instant(), "time"), limit);
    return new DispatchReport(
        done.sent(),
        done.retried(),
        done.parked(),
        done.sent() + done.retried() + done.parked() == limit);
  }

  /**
   * Returns the earliest instant at which {@link #processDue} or {@link #dispatch} has something to
   * do, or empty: without a sender, waiting notifications are nothing to do. Another engine on the
   * same store may do it first.
   */
  public Optional<Instant> nextWakeUp() {
    Storage storage = engine.ports().storage();
    boolean sends = engine.ports().sender() != null;
    return Stream.of(
            storage.wakeUps().next(),
            storage.duties().next(),
            sends ? storage.outbox().next() : Optional.<Instant>empty())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
