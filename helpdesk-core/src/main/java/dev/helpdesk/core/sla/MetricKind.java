package dev.helpdesk.core.sla;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CANCELLED;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.NEW;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static dev.helpdesk.core.event.StateCategory.WAITING;

import java.util.List;

/**
 * What a metric waits for, and so the conditions it has unless a policy replaces them.
 *
 * <p>Beyond its conditions, a kind says only what they can't.
 */
public enum MetricKind {
  /**
   * An agent takes the ticket on, or a person answers it in public. Ending without either is
   * marked; once given, it is not reopened.
   */
  ACKNOWLEDGEMENT,
  /**
   * The desk's first public message that a person wrote. Ending without one is marked; once given,
   * it is not reopened.
   */
  FIRST_RESPONSE,
  /**
   * The answer to each message of the requester after the first response. A cycle starts with the
   * first message that is not answered; further ones don't move it. Resolving or ending the ticket
   * cancels it, and a message that has come since and is not answered starts the next cycle when
   * the ticket is reopened.
   */
  NEXT_RESPONSE,
  /** One public reply after the other, from the registration until the ticket is resolved. */
  PERIODIC_UPDATE,
  /** The resolution of the ticket; a reopening opens its clock again. */
  RESOLUTION,
  /** The end of each stay with the groups or levels that its start conditions name (OLA). */
  OPERATIONAL;

  static final Condition ENDING = Condition.entering(RESOLVED, CLOSED, CANCELLED);

  private static final Condition OPENING = Condition.entering(NEW, ACTIVE, WAITING);
  private static final Condition REGISTERED = Condition.on(Occurrence.REGISTERED);
  private static final Condition REPLIED = Condition.on(Occurrence.DESK_REPLIED);

  /** Returns the conditions that a metric of this kind has unless a policy replaces them. */
  public MetricConditions conditions() {
    return switch (this) {
      case ACKNOWLEDGEMENT -> until(List.of(Condition.on(Occurrence.ACCEPTED), REPLIED, ENDING));
      case FIRST_RESPONSE -> until(List.of(REPLIED, ENDING));
      case RESOLUTION -> until(List.of(ENDING));
      case NEXT_RESPONSE ->
          new MetricConditions(
              List.of(Condition.on(Occurrence.REQUESTER_WROTE).in(NEW, ACTIVE, WAITING), OPENING),
              List.of(REPLIED),
              List.of(),
              List.of(ENDING),
              List.of());
      case PERIODIC_UPDATE ->
          new MetricConditions(
              List.of(REGISTERED, OPENING),
              List.of(),
              List.of(REPLIED),
              List.of(ENDING),
              List.of());
      case OPERATIONAL ->
          new MetricConditions(
              List.of(Condition.on(Occurrence.ASSIGNED).in(NEW, ACTIVE, WAITING), OPENING),
              List.of(ENDING),
              List.of(),
              List.of(),
              List.of());
    };
  }

  /** Tells whether it is given once for all, so that nothing opens its clock again. */
  public boolean isOnceForAll() {
    return this == ACKNOWLEDGEMENT || this == FIRST_RESPONSE;
  }

  private static MetricConditions until(List<Condition> stops) {
    return new MetricConditions(List.of(REGISTERED), stops, List.of(), List.of(), List.of());
  }
}
