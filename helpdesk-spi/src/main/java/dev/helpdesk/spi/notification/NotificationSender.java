package dev.helpdesk.spi.notification;

import dev.helpdesk.model.TenantId;

/**
 * Sends a notification by the host's own means.
 *
 * <p>Called from {@code dispatch} on its caller's thread, outside any commit, at least once for
 * each notification and always with the same key. What it throws counts as {@link
 * Result#RETRY_LATER}.
 */
@FunctionalInterface
public interface NotificationSender {

  /** What became of an attempt. */
  enum Result {
    /** Sent; not tried again. */
    SENT,
    /** Not sent now; tried again after a growing pause, and parked at the last attempt. */
    RETRY_LATER,
    /** Can never be sent; parked at once. */
    NEVER
  }

  /** Sends one notification. */
  Result send(TenantId tenant, Notification notification);
}
