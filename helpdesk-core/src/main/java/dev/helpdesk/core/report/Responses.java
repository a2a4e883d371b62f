package dev.helpdesk.core.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was timed on a ticket.
 *
 * @param answeredAfter how long after the opening a person at the desk first wrote, or null
 * @param response what the clock of the first response counted until the answer, or null
 * @param resolution what the clock of the resolution counted until it stopped, or null
 */
record Responses(
    @Nullable Duration answeredAfter, @Nullable Duration response, @Nullable Duration resolution) {

  static final Responses NONE = new Responses(null, null, null);

  Responses answered(Duration age) {
    return answeredAfter == null ? new Responses(age, response, resolution) : this;
  }

  Responses withResponse(@Nullable Duration counted) {
    return new Responses(answeredAfter, counted, resolution);
  }

  Responses withResolution(@Nullable Duration counted) {
    return new Responses(answeredAfter, response, counted);
  }
}
