package dev.helpdesk.core.notification;

import java.util.Set;

/**
 * What of an event a trigger may ask for, beyond its type. Closed; values are compared as a whole.
 */
public enum Detail {
  /** Name of the transition that was taken. */
  TRANSITION("StateChanged"),
  /** Name of the state the ticket came to, or in which a timer ran out. */
  STATE("StateChanged", "TimerFired"),
  /** Category of the state the ticket came to. */
  CATEGORY("StateChanged"),
  /** Category of the state the ticket came to, when it came from another category. */
  ENTERED("StateChanged"),
  /** Waiting or void reason. */
  REASON("StateChanged"),
  /** Who may read a message: {@code PUBLIC} or {@code INTERNAL}. */
  AUDIENCE("MessagePosted"),
  /** From which side a message came. */
  SIDE("MessagePosted"),
  /** Name of the metric. */
  METRIC("WarningReached", "TargetBreached", "ClockStarted", "ClockStopped", "ClockRetargeted"),
  /**
   * Which warning: the percentage, such as {@code 75}, or the time before the due, such as PT2H.
   */
  WARNING("WarningReached"),
  /** Name of the timer. */
  TIMER("TimerFired"),
  /** Whom it was given to: {@code AGENT}, or {@code GROUP} when no agent of it has it yet. */
  OWNER("Assigned"),
  /** Kind of the ticket. */
  KIND("Registered"),
  /**
   * Name of the rule that caused it, or {@code agent}; how an escalation ended; why a ticket got
   * its levels, such as {@code expired}.
   */
  CAUSE(
      "Assigned",
      "FunctionallyEscalated",
      "HierarchicallyEscalated",
      "EscalationEnded",
      "Classified");

  private final Set<String> events;

  Detail(String... events) {
    this.events = Set.of(events);
  }

  /** Tells whether events of a type have this detail. */
  public boolean isOf(String eventType) {
    return events.contains(eventType);
  }
}
