package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.event.Addressee;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Placeholder;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.notification.Wording;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.notification.Notification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fires the rules that one event meets. */
final class Telling {

  private static final int SUBJECT = 250;
  private static final int VALUE_IN_SUBJECT = 200;
  private static final int TEXT = 100_000;

  private final Happened happened;
  private final NotificationState slice;
  private final NotificationPolicy policy;
  private final Situation situation;
  private final Draft draft;
  private final Cause cause;
  private final Recipients recipients;
  private final Values values;

  /** What the rules have issued for earlier causes of this decision; the slice knows the others. */
  private final List<String> waiting;

  Telling(
      Happened happened,
      NotificationState slice,
      NotificationPolicy policy,
      Situation situation,
      Draft draft) {
    this.happened = happened;
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
    cause = CauseReader.read(happened.event(), slice);
    if (happened.reaction() && situation.record().isTicket()) {
      cause.missing = situation.record().registered().missing();
    }
    recipients = new Recipients(situation, cause);
    values = new Values(situation, draft, policy, cause);
    waiting = IssuedRules.of(draft.waiting());
  }

  void run() {
    for (NotificationRule rule : policy.rulesOn(cause.type)) {
      if (cause.meets(rule.on()) && mayTell(rule)) {
        tell(rule);
      }
    }
  }

  private boolean mayTell(NotificationRule rule) {
    if (rule.whom() == Whom.REQUESTER && cause.audience == Audience.INTERNAL) {
      return false;
    }
    if (rule.once() && wasTold(rule)) {
      return false;
    }
    return !rule.acknowledgement() || mayAcknowledge();
  }

  /** Rules that tell once tell the same once, whichever of them does. */
  private boolean wasTold(NotificationRule rule) {
    return policy.rules().stream()
        .filter(other -> other.once() && other.whom() == rule.whom())
        .filter(other -> other.template().equals(rule.template()))
        .map(NotificationRule::name)
        .anyMatch(name -> slice.issued().contains(name) || waiting.contains(name));
  }

  /** Automatic senders answer each other without end; and so may people's machines, unmarked. */
  private boolean mayAcknowledge() {
    if (cause.automatic) {
      return false;
    }
    Instant after = happened.at().minus(policy.acknowledgementWindow());
    List<String> rules =
        policy.rules().stream()
            .filter(NotificationRule::acknowledgement)
            .map(NotificationRule::name)
            .toList();
    long recent =
        slice.recent().stream()
            .filter(told -> told.at().isAfter(after) && rules.contains(told.rule()))
            .count();
    long now = waiting.stream().filter(rules::contains).count();
    return recent + now < policy.acknowledgements();
  }

  private void tell(NotificationRule rule) {
    List<Addressee> addressees = new ArrayList<>();
    for (Recipient recipient : recipients.find(rule.whom())) {
      if (!isOwnDoing(rule, recipient.id())) {
        addressees.add(send(rule, recipient));
      }
    }
    if (!addressees.isEmpty()) {
      waiting.add(rule.name());
      draft.add(
          new NotificationsIssued(
              rule.name(), rule.template(), rule.whom().audience(), addressees));
    }
  }

  /**
   * Nobody of the desk needs to be told what they did themselves; a requester wants it confirmed.
   */
  private boolean isOwnDoing(NotificationRule rule, ActorId recipient) {
    return rule.whom() != Whom.REQUESTER && recipient.equals(happened.actor());
  }

  private Addressee send(NotificationRule rule, Recipient recipient) {
    String language = policy.languageFor(recipient.language());
    Wording wording = policy.wording(rule.template(), language);
    String key =
        situation.record().id()
            + "/"
            + happened.version()
            + "/"
            + rule.name()
            + "/"
            + recipient.id();
    draft.send(
        new Notification(
            key,
            recipient.id(),
            rule.channel(),
            rule.whom().audience(),
            language,
            rule.template(),
            subject(rule, wording, language, recipient),
            text(rule, wording, language, recipient),
            happened.at()),
        rule.collapseKey());
    return new Addressee(recipient.id(), rule.channel(), language, key);
  }

  private String subject(
      NotificationRule rule, Wording wording, String language, Recipient recipient) {
    String filled =
        wording.subject(
            placeholder ->
                Neutral.line(value(rule, placeholder, language, recipient), VALUE_IN_SUBJECT));
    String line = Neutral.line(filled, SUBJECT);
    return line.isBlank() ? rule.template() : line;
  }

  private String text(
      NotificationRule rule, Wording wording, String language, Recipient recipient) {
    String filled =
        wording.text(
            placeholder -> Neutral.text(value(rule, placeholder, language, recipient), TEXT));
    return Neutral.cut(filled.stripTrailing(), TEXT);
  }

  private String value(
      NotificationRule rule, Placeholder placeholder, String language, Recipient recipient) {
    return values.of(placeholder, rule.whom().audience(), language, recipient.zone());
  }
}
