package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;

/**
 * Somebody who is told by a notification.
 *
 * @param recipient who
 * @param channel over which channel
 * @param language in which language
 * @param key key of the notification
 */
public record Addressee(ActorId recipient, String channel, String language, String key) {

  /** Refuses null. */
  public Addressee {
    Check.present(recipient, "recipient");
    Check.present(channel, "channel");
    Check.present(language, "language");
    Check.present(key, "key");
  }
}
