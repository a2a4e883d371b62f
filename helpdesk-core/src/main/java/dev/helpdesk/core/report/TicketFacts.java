package dev.helpdesk.core.report;

import java.time.Duration;
import java.time.Instant;

/**
 * What the measures remember of one ticket.
 *
 * @param openedAt when it was opened at its source
 * @param standing where it stands
 * @param handover who had it
 * @param responses what was timed
 * @param surveys what its requester said
 */
record TicketFacts(
    Instant openedAt, Standing standing, Handover handover, Responses responses, Surveys surveys) {

  static TicketFacts opened(Instant openedAt) {
    return new TicketFacts(
        openedAt, Standing.REGISTERED, Handover.NOBODY, Responses.NONE, Surveys.NONE);
  }

  /** Returns how long ago it was opened; zero for an instant before, which only imports have. */
  Duration age(Instant at) {
    return at.isBefore(openedAt) ? Duration.ZERO : Duration.between(openedAt, at);
  }

  TicketFacts with(Standing changed) {
    return new TicketFacts(openedAt, changed, handover, responses, surveys);
  }

  TicketFacts with(Handover changed) {
    return new TicketFacts(openedAt, standing, changed, responses, surveys);
  }

  TicketFacts with(Responses changed) {
    return new TicketFacts(openedAt, standing, handover, changed, surveys);
  }

  TicketFacts with(Surveys changed) {
    return new TicketFacts(openedAt, standing, handover, responses, changed);
  }
}
