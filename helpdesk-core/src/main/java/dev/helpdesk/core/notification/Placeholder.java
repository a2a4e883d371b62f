package dev.helpdesk.core.notification;

import java.util.Locale;
import java.util.Set;

/**
 * What a wording may leave open, written as its lower-case name in braces, such as {@code {folio}}.
 *
 * <p>Closed: there are no expressions, and a value that is filled in is never read again for
 * placeholders. Those that may carry what only the desk knows can't stand in a wording for
 * requesters.
 */
public enum Placeholder {
  /** The number people call the ticket by. */
  FOLIO(false),
  /** Subject of the ticket. */
  SUBJECT(false),
  /** Name or label of the state the ticket is in. */
  STATE(false),
  /** Priority of the ticket, or a dash. */
  PRIORITY(false),
  /** Text of the message that was posted; for requesters of public messages only. */
  MESSAGE(false, "MessagePosted"),
  /** The last solution of the ticket, as it was told. */
  SOLUTION(false, "StateChanged", "TimerFired"),
  /** What was said along with a transition; nothing for who may not read it. */
  SAID(false, "StateChanged"),
  /**
   * Names or labels of the required fields that the ticket came without, when it is for them that
   * the workflow moved it by itself; otherwise nothing.
   */
  MISSING(false, "StateChanged"),
  /** Name or label of the waiting or void reason. */
  REASON(false, "StateChanged"),
  /** Name or label of the metric. */
  METRIC(true, "WarningReached", "TargetBreached"),
  /** The warning threshold in percent; empty for a warning before the due. */
  PERCENT(true, "WarningReached"),
  /** The warning threshold: {@code 75 %}, or how long before the due. */
  WARNING(true, "WarningReached"),
  /** When it fell due, or until when an answer is awaited. */
  DUE(false, "WarningReached", "TargetBreached", "HierarchicallyEscalated", "SurveyInvited"),
  /** The level that is escalated to. */
  LEVEL(true, "FunctionallyEscalated", "HierarchicallyEscalated", "EscalationUnanswered"),
  /** Which escalation of the ticket it is. */
  NUMBER(
      true,
      "HierarchicallyEscalated",
      "EscalationUnanswered",
      "EscalationAcknowledged",
      "EscalationDecided",
      "EscalationEnded"),
  /** What a contact is to decide. */
  QUESTION(true, "HierarchicallyEscalated"),
  /** Why somebody of the desk did it, in their words. */
  NOTE(true, "Assigned", "FunctionallyEscalated", "EscalationDecided", "Classified"),
  /** Name of the rule that caused it, what was decided, how it ended, or why levels changed. */
  CAUSE(
      true,
      "Assigned",
      "FunctionallyEscalated",
      "HierarchicallyEscalated",
      "EscalationDecided",
      "EscalationEnded",
      "Classified"),
  /** Name of the group that the ticket goes to. */
  GROUP(true, "Assigned", "FunctionallyEscalated");

  private final boolean internal;
  private final Set<String> events;
  private final String token;

  Placeholder(boolean internal, String... events) {
    this.internal = internal;
    this.events = Set.of(events);
    token = name().toLowerCase(Locale.ROOT);
  }

  /** Returns its name in a wording, without the braces. */
  public String token() {
    return token;
  }

  /** Tells whether it may carry what only the desk knows. */
  public boolean isInternal() {
    return internal;
  }

  /** Tells whether it has a value for events of a type. */
  public boolean isOf(String eventType) {
    return events.isEmpty() || events.contains(eventType);
  }
}
