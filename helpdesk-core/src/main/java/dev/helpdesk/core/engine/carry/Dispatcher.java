package dev.helpdesk.core.engine.carry;

import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.spi.notification.NotificationSender;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.OutboxRow;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands notifications to the host's sender, at least once each and always under the same key.
 *
 * <p>One that fails waits longer each time and is parked in the end; it never holds up the others.
 */
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** Notifications claimed at once, so that the last of them is sent well within the lease. */
  private static final int CLAIMED_AT_ONCE = 20;

  private final Engine engine;

  /** Sends by this engine's sender. */
  public Dispatcher(Engine engine) {
    this.engine = engine;
  }

  /** What a call sent. */
  public record Dispatched(int sent, int retried, int parked) {

    Dispatched plus(Delivery.State state) {
      return switch (state) {
        case DONE -> new Dispatched(sent + 1, retried, parked);
        case PARKED -> new Dispatched(sent, retried, parked + 1);
        case PENDING, STOPPED -> new Dispatched(sent, retried + 1, parked);
      };
    }

    int all() {
      return sent + retried + parked;
    }
  }

  /** Sends what is due at an instant. */
  public Dispatched dispatch(Instant now, int limit) {
    NotificationSender sender = engine.ports().sender();
    if (sender == null) {
      return new Dispatched(0, 0, 0);
    }
    Dispatched dispatched = new Dispatched(0, 0, 0);
    int claimed;
    do {
      int page = Math.min(CLAIMED_AT_ONCE, limit - dispatched.all());
      claimed = 0;
      for (OutboxRow row : engine.ports().storage().outbox().claim(now, Pauses.LEASE, page)) {
        claimed++;
        Delivery after = send(sender, row, now);
        engine.ports().storage().outbox().update(row.with(after));
        dispatched = dispatched.plus(after.state());
      }
    } while (claimed > 0 && dispatched.all() < limit);
    return dispatched;
  }

  private static Delivery send(NotificationSender sender, OutboxRow row, Instant now) {
    NotificationSender.Result result;
    try {
      result = sender.send(row.tenant(), row.notification());
    } catch (Exception | LinkageError | StackOverflowError e) {
      // Also what it doesn't declare, as other languages let it throw, and what one message breaks.
      LOG.warn("The sender failed: {}", e.getClass().getName());
      return Pauses.failed(row.delivery(), now, Pauses.reason(e));
    }
    if (result == null) {
      return Pauses.failed(row.delivery(), now, "no-result");
    }
    return switch (result) {
      case SENT -> row.delivery().done(null);
      case RETRY_LATER -> Pauses.failed(row.delivery(), now, "retry-later");
      case NEVER -> row.delivery().parked("never");
    };
  }
}
