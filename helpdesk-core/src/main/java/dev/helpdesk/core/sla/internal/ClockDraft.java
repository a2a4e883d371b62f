package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.SlaPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks as they will be once all that is decided so far has taken effect.
 *
 * <p>Between an event and the reactions to it others may wait to take effect, so that a clock is
 * never to be judged by the slice alone.
 */
final class ClockDraft {

  final SlaPolicy policy;
  final Situation situation;
  final Calendars calendars;
  final ClockMath math;
  final Instant now;
  private final Draft draft;
  private SlaState ahead;

  ClockDraft(SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
    calendars = new Calendars(situation::calendar);
    now = situation.now();
    ahead = ClockEvolution.ahead(slice, draft.waiting(), now);
    math = new ClockMath(calendars, ahead.exclusions());
  }

  /** Returns the clock of a metric, or null. */
  @Nullable ClockState clock(String metric) {
    return ahead.clock(metric);
  }

  /** Returns all that clocks know of the ticket. */
  SlaState ticket() {
    return ahead;
  }

  void add(Event event) {
    draft.add(event);
    ahead = ClockEvolution.evolve(ahead, event, now);
  }

  /** Tells whether the tenant has the calendar; without it a clock is left alone. */
  boolean isKnown(Promise promise) {
    return calendars.named(promise.calendar()) != null;
  }

  /** Returns in which states a clock with this promise stands still. */
  List<PauseRule> pauses(Metric metric, Promise promise) {
    return policy
        .agreement(promise.agreement())
        .map(agreement -> agreement.pausesOf(metric))
        .orElse(metric.pauses());
  }

  /** Notes what a clock has passed, before it is changed. Settled already but for imports. */
  void note(ClockState clock) {
    for (Crossing crossing : Crossing.ahead(clock, policy, math)) {
      if (!crossing.when().isAfter(now)) {
        add(crossing.event());
      }
    }
  }
}
