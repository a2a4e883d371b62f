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

  private final Engine engine;

  /** Sends by this engine's sender. */
  public Dispatcher(Engine engine) {
    this.engine = engine;
  }

  /** What a call sent. */
  public record Dispatched(int sent, int retried, int parked) {}

  /** Sends what is due at an instant. */
  public Dispatched dispatch(Instant now, int limit) {
    NotificationSender sender = engine.ports().sender();
    if (sender == null) {
      return new Dispatched(0, 0, 0);
    }
    int sent = 0;
    int retried = 0;
    int parked = 0;
    for (OutboxRow row : engine.ports().storage().outbox().claim(now, Pauses.LEASE, limit)) {
      Delivery after = send(sender, row, now);
      engine.ports().storage().outbox().update(row.with(after));
      switch (after.state()) {
        case DONE -> sent++;
        case PARKED -> parked++;
        case PENDING, STOPPED -> retried++;
      }
    }
    return new Dispatched(sent, retried, parked);
  }

  private static Delivery send(NotificationSender sender, OutboxRow row, Instant now) {
    NotificationSender.Result result;
    try {
      result = sender.send(row.tenant(), row.notification());
    } catch (RuntimeException e) {
      LOG.warn("The sender failed: {}", e.getClass().getName());
      return Pauses.failed(row.delivery(), now, e.getClass().getSimpleName());
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
