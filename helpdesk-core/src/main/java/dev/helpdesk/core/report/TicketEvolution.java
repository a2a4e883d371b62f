package dev.helpdesk.core.report;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.model.Audience;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a ticket's facts and an event the facts after it: the same ones if it is of no matter.
 */
final class TicketEvolution extends SomeEvents<TicketFacts> {

  private static final String RESPONSE = "first-response";
  private static final String RESOLUTION = "resolution";

  private final TicketFacts ticket;
  private final Instant at;

  TicketEvolution(TicketFacts ticket, Instant at) {
    this.ticket = ticket;
    this.at = at;
  }

  @Override
  protected TicketFacts otherwise(Event event) {
    return ticket;
  }

  @Override
  public TicketFacts stateChanged(StateChanged event) {
    return ticket.with(ticket.standing().after(event, ticket.age(at), ticket.handover().stayed()));
  }

  @Override
  public TicketFacts policyMigrated(PolicyMigrated event) {
    return ticket.with(ticket.standing().in(event.category()));
  }

  @Override
  public TicketFacts assigned(Assigned event) {
    return ticket.with(ticket.handover().after(event));
  }

  @Override
  public TicketFacts functionallyEscalated(FunctionallyEscalated event) {
    return ticket.with(ticket.handover().after(event));
  }

  @Override
  public TicketFacts messagePosted(MessagePosted event) {
    boolean answers =
        event.audience() == Audience.PUBLIC && event.side() == Side.DESK && !event.automatic();
    return answers ? ticket.with(ticket.responses().answered(ticket.age(at))) : ticket;
  }

  @Override
  public TicketFacts clockStarted(ClockStarted event) {
    return counted(event.metric(), null);
  }

  @Override
  public TicketFacts clockResumed(ClockResumed event) {
    return counted(event.metric(), null);
  }

  @Override
  public TicketFacts clockStopped(ClockStopped event) {
    boolean done = event.outcome().isVerdict() && !event.unanswered();
    return counted(event.metric(), done ? event.elapsed() : null);
  }

  @Override
  public TicketFacts surveyInvited(SurveyInvited event) {
    return ticket.with(ticket.surveys().asked());
  }

  @Override
  public TicketFacts surveyAnswered(SurveyAnswered event) {
    return ticket.with(ticket.surveys().rated(event.overall()));
  }

  private TicketFacts counted(String metric, @Nullable Duration elapsed) {
    return switch (metric) {
      case RESPONSE -> ticket.with(ticket.responses().withResponse(elapsed));
      case RESOLUTION -> ticket.with(ticket.responses().withResolution(elapsed));
      default -> ticket;
    };
  }
}
