package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;

/**
 * How many tickets stand in one cell of impact by urgency.
 *
 * @param impact level of the impact scale
 * @param urgency level of the urgency scale
 * @param tickets how many have these levels
 * @param drifting how many of them have an impact, urgency or priority that their policy's rules
 *     and matrix don't give
 */
public record CellCount(String impact, String urgency, long tickets, long drifting) {

  /** Refuses null and negative counts. */
  public CellCount {
    Check.present(impact, "impact");
    Check.present(urgency, "urgency");
    Check.between(tickets, 0, Long.MAX_VALUE, "tickets");
    Check.between(drifting, 0, tickets, "drifting");
  }
}
