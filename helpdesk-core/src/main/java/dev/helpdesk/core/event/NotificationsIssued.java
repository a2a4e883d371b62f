package dev.helpdesk.core.event;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import java.util.List;

/**
 * People are told by one rule; each has its row in the outbox.
 *
 * @param rule the notification rule of the policy
 * @param template the template that words it
 * @param audience what they may read
 * @param addressees who is told
 */
public record NotificationsIssued(
    String rule, String template, Audience audience, List<Addressee> addressees) implements Event {

  /** Refuses null. */
  public NotificationsIssued {
    Check.present(rule, "rule");
    Check.present(template, "template");
    Check.present(audience, "audience");
    addressees = Check.list(addressees, "addressees", 1_000);
  }

  @Override
  public String eventType() {
    return "NotificationsIssued";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.notificationsIssued(this);
  }
}
