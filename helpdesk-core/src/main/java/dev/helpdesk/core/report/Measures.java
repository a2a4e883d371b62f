package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;

/**
 * The four measures of success of a desk, with the counts they rest on. An immutable snapshot.
 *
 * <p>Every figure is about tickets as they stand: what a ticket adds when it is closed is taken
 * back when it is reopened, and added anew, with the new times, when it is closed again. So each
 * ticket counts once, and its last closing is the one that counts.
 *
 * @param volume how many tickets there are, and where they stand
 * @param closedSuccessfully of all tickets that stand closed or cancelled, those that came to be
 *     closed out of a resolved state: the requester agreed, or kept silent until the ticket was
 *     closed by itself. A ticket that was closed without having been resolved, or that came closed
 *     from elsewhere, is among the whole alone
 * @param passedOn of all tickets, those passed to a higher level at least once: escalated
 *     functionally or given by one group to another above it. The first group that has a ticket,
 *     and an escalation within a level, such as to another skill, pass nothing on
 * @param toRespond time to respond. Elapsed: from the opening to the first public message that a
 *     person at the desk wrote. Business: what the clock {@code first-response} had counted when it
 *     stopped with an answer
 * @param toClose time to close, of tickets that stand closed. Elapsed: from the opening to the
 *     closing, with all waiting. Business: what the clock {@code resolution} had counted when it
 *     last stopped
 * @param satisfaction what requesters answered when they were asked
 * @param handling how straight tickets went
 */
public record Measures(
    Volume volume,
    Share closedSuccessfully,
    Share passedOn,
    Times toRespond,
    Times toClose,
    Satisfaction satisfaction,
    Handling handling) {

  /** Refuses null. */
  public Measures {
    Check.present(volume, "volume");
    Check.present(closedSuccessfully, "closedSuccessfully");
    Check.present(passedOn, "passedOn");
    Check.present(toRespond, "toRespond");
    Check.present(toClose, "toClose");
    Check.present(satisfaction, "satisfaction");
    Check.present(handling, "handling");
  }
}
