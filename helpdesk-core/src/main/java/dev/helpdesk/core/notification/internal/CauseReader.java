package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.EscalationAcknowledged;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.Placeholder;
import java.util.List;
import java.util.Locale;

/** Reads from an event what triggers and wordings may use of it. */
final class CauseReader extends SomeEvents<Cause> {

  private final NotificationState slice;
  private final Cause cause;

  private CauseReader(NotificationState slice, String type) {
    this.slice = slice;
    this.cause = new Cause(type);
  }

  static Cause read(Event event, NotificationState slice) {
    return event.match(new CauseReader(slice, event.eventType()));
  }

  @Override
  protected Cause otherwise(Event event) {
    return cause;
  }

  @Override
  public Cause registered(Registered event) {
    cause.automatic = event.automatic();
    cause.detail(Detail.KIND, event.kind());
    return cause;
  }

  @Override
  public Cause stateChanged(StateChanged event) {
    cause.detail(Detail.TRANSITION, event.transition());
    cause.detail(Detail.STATE, event.to());
    cause.detail(Detail.CATEGORY, event.category().name());
    if (event.category() != event.fromCategory()) {
      cause.detail(Detail.ENTERED, event.category().name());
    }
    if (event.reason() != null) {
      cause.detail(Detail.REASON, event.reason());
      cause.codes.put(Placeholder.REASON, event.reason());
    }
    cause.text(Placeholder.SAID, event.text());
    cause.text(Placeholder.SOLUTION, slice.solution());
    return cause;
  }

  @Override
  public Cause timerFired(TimerFired event) {
    cause.detail(Detail.TIMER, event.timer());
    cause.detail(Detail.STATE, event.state());
    cause.text(Placeholder.SOLUTION, slice.solution());
    return cause;
  }

  @Override
  public Cause messagePosted(MessagePosted event) {
    cause.automatic = event.automatic();
    cause.audience = event.audience();
    cause.detail(Detail.AUDIENCE, event.audience().name());
    cause.detail(Detail.SIDE, event.side().name());
    cause.text(Placeholder.MESSAGE, event.key());
    return cause;
  }

  @Override
  public Cause clockStarted(ClockStarted event) {
    return metric(event.metric());
  }

  @Override
  public Cause clockStopped(ClockStopped event) {
    return metric(event.metric());
  }

  @Override
  public Cause clockRetargeted(ClockRetargeted event) {
    return metric(event.metric());
  }

  @Override
  public Cause warningReached(WarningReached event) {
    cause.due = event.reachedAt();
    cause.detail(Detail.WARNING, event.warning().code());
    cause.before = event.before();
    if (event.before() == null) {
      cause.words.put(Placeholder.PERCENT, Integer.toString(event.percent()));
      cause.words.put(Placeholder.WARNING, event.percent() + " %");
    }
    return metric(event.metric());
  }

  @Override
  public Cause targetBreached(TargetBreached event) {
    cause.due = event.breachedAt();
    return metric(event.metric());
  }

  private Cause metric(String metric) {
    cause.detail(Detail.METRIC, metric);
    cause.codes.put(Placeholder.METRIC, metric);
    return cause;
  }

  @Override
  public Cause assigned(Assigned event) {
    cause.group = event.group();
    cause.detail(Detail.OWNER, event.agent() == null ? "GROUP" : "AGENT");
    cause.words.put(Placeholder.GROUP, event.group().value());
    cause.text(Placeholder.NOTE, event.reason());
    return because(event.cause());
  }

  @Override
  public Cause classified(Classified event) {
    cause.text(Placeholder.NOTE, event.reason());
    return because(word(event.cause()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Cause functionallyEscalated(FunctionallyEscalated event) {
    cause.group = event.toGroup();
    cause.words.put(Placeholder.GROUP, event.toGroup().value());
    cause.words.put(Placeholder.LEVEL, Integer.toString(event.toLevel()));
    cause.text(Placeholder.NOTE, event.reason());
    return because(event.cause());
  }

  @Override
  public Cause hierarchicallyEscalated(HierarchicallyEscalated event) {
    cause.contacts = List.of(event.contact());
    cause.due = event.answerBy();
    cause.words.put(Placeholder.NUMBER, Integer.toString(event.number()));
    cause.words.put(Placeholder.LEVEL, Integer.toString(event.level()));
    cause.text(Placeholder.QUESTION, event.question());
    return because(event.cause());
  }

  @Override
  public Cause escalationAcknowledged(EscalationAcknowledged event) {
    return escalation(event.number());
  }

  @Override
  public Cause escalationDecided(EscalationDecided event) {
    cause.text(Placeholder.NOTE, event.text());
    cause.codes.put(Placeholder.CAUSE, word(event.decision()));
    return escalation(event.number());
  }

  @Override
  public Cause escalationUnanswered(EscalationUnanswered event) {
    cause.words.put(Placeholder.LEVEL, Integer.toString(event.level()));
    return escalation(event.number());
  }

  @Override
  public Cause escalationEnded(EscalationEnded event) {
    escalation(event.number());
    return because(event.cause());
  }

  @Override
  public Cause surveyInvited(SurveyInvited event) {
    cause.due = event.expires();
    return cause;
  }

  private Cause escalation(int number) {
    cause.contacts = slice.contactsOf(number);
    cause.words.put(Placeholder.NUMBER, Integer.toString(number));
    return cause;
  }

  private Cause because(String why) {
    cause.detail(Detail.CAUSE, why);
    cause.codes.put(Placeholder.CAUSE, why);
    return cause;
  }
}
