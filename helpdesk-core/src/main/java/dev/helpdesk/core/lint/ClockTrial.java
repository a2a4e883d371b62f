package dev.helpdesk.core.lint;

import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricConditions;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.Reopen;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the clock of a metric does upon what happens to a ticket that nobody of the desk writes to.
 * Immutable; what happens gives another trial.
 *
 * @param metric the metric
 * @param run what the clock does
 * @param stand how the ticket stands
 * @param ended whether it ended the clock to come there
 * @param waiting whether the requester waits for an answer
 */
record ClockTrial(Metric metric, Run run, Stand stand, boolean ended, boolean waiting) {

  /** What a clock can do. */
  enum Run {
    ABSENT,
    OPEN,
    ENDED,
    CANCELLED
  }

  /** Tells whether what a trial leaves out is of no meaning to a metric. */
  static boolean isExact(Metric metric) {
    MetricConditions all = metric.conditions();
    return metric.kind() != MetricKind.OPERATIONAL
        && List.of(all.starts(), all.stops(), all.restarts(), all.cancels(), all.restops()).stream()
            .flatMap(List::stream)
            .noneMatch(ClockTrial::isAboutHands);
  }

  private static boolean isAboutHands(Condition condition) {
    return condition.on() == Occurrence.ASSIGNED
        || condition.on() == Occurrence.ESCALATED
        || !condition.groups().isEmpty()
        || !condition.levels().isEmpty();
  }

  /** The clock of a ticket that its requester registered. */
  static ClockTrial registered(Metric metric, Stand initial) {
    ClockTrial before = new ClockTrial(metric, Run.ABSENT, initial, false, false);
    return before.happens(
        EnumSet.of(Occurrence.REGISTERED, Occurrence.STATE_ENTERED, Occurrence.REQUESTER_WROTE),
        initial);
  }

  /** Leaves the metric out, which has much to hash and is the same in all trials of a search. */
  @Override
  public int hashCode() {
    return Objects.hash(run, stand, ended, waiting);
  }

  ClockTrial comesTo(Stand then) {
    return happens(EnumSet.of(Occurrence.STATE_ENTERED), then);
  }

  ClockTrial happens(Occurrence what) {
    return happens(EnumSet.of(what), stand);
  }

  private ClockTrial happens(Set<Occurrence> what, Stand then) {
    boolean ends = metric.endsIn(then.category(), then.state(), then.reason());
    boolean first = what.contains(Occurrence.REGISTERED);
    boolean over = !Life.isOpen(then.category()) && (first || Life.isOpen(stand.category()));
    boolean waits = (waiting || what.contains(Occurrence.REQUESTER_WROTE)) && !over;
    boolean back = what.contains(Occurrence.STATE_ENTERED) && ended && !ends;
    return new ClockTrial(metric, next(what, then, waits, back), then, ends, waits);
  }

  private Run next(Set<Occurrence> what, Stand then, boolean waits, boolean back) {
    MetricConditions all = metric.conditions();
    if (run == Run.OPEN) {
      return open(all, what, then);
    }
    if (run == Run.ENDED && meets(all.restops(), what, then)) {
      return Run.ENDED;
    }
    if (run == Run.ENDED && metric.kind() == MetricKind.RESOLUTION) {
      return metric.reopen() != Reopen.NEVER && back ? Run.OPEN : run;
    }
    if (run == Run.ENDED && metric.kind().isOnceForAll()) {
      return run;
    }
    boolean awaited = metric.kind() != MetricKind.NEXT_RESPONSE || (waits && isHeard(back));
    boolean starts =
        awaited && meets(all.starts(), what, then) && !meets(all.cancels(), what, then);
    return starts ? open(all, what, then) : run;
  }

  /** Nobody of the desk writes, so that the first response is yet to come. */
  private boolean isHeard(boolean back) {
    return metric.includesFirst() || back;
  }

  private static Run open(MetricConditions all, Set<Occurrence> what, Stand then) {
    if (meets(all.cancels(), what, then)) {
      return Run.CANCELLED;
    }
    return meets(all.stops(), what, then) ? Run.ENDED : Run.OPEN;
  }

  private static boolean meets(List<Condition> conditions, Set<Occurrence> what, Stand then) {
    return conditions.stream()
        .anyMatch(condition -> what.contains(condition.on()) && Stands.covers(condition, then));
  }
}
