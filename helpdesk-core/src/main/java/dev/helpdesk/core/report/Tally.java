package dev.helpdesk.core.report;

import dev.helpdesk.core.event.StateCategory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sum of what tickets add to the measures. What a ticket added can be taken back exactly. */
final class Tally {

  private final Map<StateCategory, Long> standings = new EnumMap<>(StateCategory.class);
  private final DurationBag respondedBusiness = new DurationBag();
  private final DurationBag respondedElapsed = new DurationBag();
  private final DurationBag closedBusiness = new DurationBag();
  private final DurationBag closedElapsed = new DurationBag();
  private long succeeded;
  private long passedOn;
  private long firstContact;
  private long reopened;
  private long reassignments;
  private long invited;
  private long answered;
  private long ratings;

  /** Adds a ticket, once; or takes it back, with -1. */
  void add(TicketFacts ticket, int number) {
    addStanding(ticket.standing(), number);
    Handover handover = ticket.handover();
    passedOn += handover.passedOn() ? number : 0;
    reassignments += (long) number * handover.reassignments();
    Responses responses = ticket.responses();
    measure(respondedElapsed, responses.answeredAfter(), number);
    measure(respondedBusiness, responses.response(), number);
    if (ticket.standing().closedAfter() != null) {
      measure(closedBusiness, responses.resolution(), number);
    }
    Surveys surveys = ticket.surveys();
    invited += (long) number * surveys.invited();
    answered += (long) number * surveys.answered();
    ratings += (long) number * surveys.sum();
  }

  private void addStanding(Standing standing, int number) {
    standings.merge(standing.category(), (long) number, Long::sum);
    succeeded += standing.successful() ? number : 0;
    firstContact += standing.firstContact() ? number : 0;
    reopened += standing.reopens() > 0 ? number : 0;
    measure(closedElapsed, standing.closedAfter(), number);
  }

  private static void measure(DurationBag bag, @Nullable Duration duration, int number) {
    if (duration != null) {
      bag.add(duration, number);
    }
  }

  void addAll(Tally other) {
    other.standings.forEach((category, number) -> standings.merge(category, number, Long::sum));
    respondedBusiness.addAll(other.respondedBusiness);
    respondedElapsed.addAll(other.respondedElapsed);
    closedBusiness.addAll(other.closedBusiness);
    closedElapsed.addAll(other.closedElapsed);
    succeeded += other.succeeded;
    passedOn += other.passedOn;
    firstContact += other.firstContact;
    reopened += other.reopened;
    reassignments += other.reassignments;
    invited += other.invited;
    answered += other.answered;
    ratings += other.ratings;
  }

  Measures measures() {
    long open = in(StateCategory.NEW) + in(StateCategory.ACTIVE) + in(StateCategory.WAITING);
    Volume volume =
        new Volume(
            open,
            in(StateCategory.RESOLVED),
            in(StateCategory.CLOSED),
            in(StateCategory.CANCELLED));
    return new Measures(
        volume,
        new Share(succeeded, volume.ended()),
        new Share(passedOn, volume.registered()),
        new Times(respondedBusiness.spread(), respondedElapsed.spread()),
        new Times(closedBusiness.spread(), closedElapsed.spread()),
        new Satisfaction(new Share(answered, invited), ratings),
        new Handling(firstContact, reopened, reassignments));
  }

  private long in(StateCategory category) {
    return standings.getOrDefault(category, 0L);
  }
}
