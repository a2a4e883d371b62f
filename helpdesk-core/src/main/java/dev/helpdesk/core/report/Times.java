package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;

/**
 * How long something took, by the calendar of the agreement and by the clock on the wall.
 *
 * @param business in business time, as the ticket's own clock counted it; tickets without such a
 *     clock are not in it
 * @param elapsed in elapsed time, since the ticket was opened
 */
public record Times(Spread business, Spread elapsed) {

  /** Refuses null. */
  public Times {
    Check.present(business, "business");
    Check.present(elapsed, "elapsed");
  }
}
