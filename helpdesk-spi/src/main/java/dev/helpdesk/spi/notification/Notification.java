package dev.helpdesk.spi.notification;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import java.time.Instant;

/**
 * A message to one person, worded when it was caused.
 *
 * @param key stable and unique within the tenant; the same in every attempt
 * @param recipient to whom
 * @param channel over which channel, as the policy names it
 * @param audience what the recipient may read
 * @param language BCP 47 tag of the wording
 * @param template which template of the policy worded it
 * @param subject a single line
 * @param text the message
 * @param at the instant of what caused it
 */
public record Notification(
    String key,
    ActorId recipient,
    String channel,
    Audience audience,
    String language,
    String template,
    String subject,
    String text,
    Instant at) {

  /** Refuses null, and line breaks in all but the text. */
  public Notification {
    Check.line(key, "notification.key", 500);
    Check.present(recipient, "notification.recipient");
    Check.id(channel, "notification.channel");
    Check.present(audience, "notification.audience");
    Check.id(language, "notification.language");
    Check.id(template, "notification.template");
    Check.line(subject, "notification.subject", 500);
    Check.text(text, "notification.text", 100_000);
    at = Check.instant(at, "notification.at");
  }

  @Override
  public String toString() {
    return "Notification[" + key + "]";
  }
}
