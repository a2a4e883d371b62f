package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricKind;
import org.jspecify.annotations.Nullable;

/**
 * The latest that happened to a ticket, with what clocks have to know of before.
 *
 * @param occurred what happened, and how the ticket stands now
 * @param before how it stood before; null for its first state
 * @param talk who waits for an answer now
 */
record Passage(Occurred occurred, @Nullable Step before, Talk talk) {

  /** Returns the latest, or null when the ticket has yet to come to its first state. */
  static @Nullable Passage latest(SlaState state) {
    int size = state.occurred().size();
    if (size == 0) {
      return null;
    }
    Step before = size == 1 ? null : state.occurred().get(size - 2).step();
    return new Passage(state.occurred().get(size - 1), before, state.talk());
  }

  /** Tells whether the ticket came back from a state that ends the clock to one that doesn't. */
  boolean reopens(Metric metric) {
    Step was = before;
    Step is = occurred.step();
    return occurred.isMove()
        && was != null
        && metric.endsIn(was.category(), was.state(), was.reason())
        && !metric.endsIn(is.category(), is.state(), is.reason());
  }

  /** Tells whether somebody waits for what the metric would measure. */
  boolean isAwaited(Metric metric) {
    return switch (metric.kind()) {
      case FIRST_RESPONSE -> talk.answeredAt() == null;
      case NEXT_RESPONSE ->
          talk.waitingSince() != null
              && (metric.includesFirst() || talk.answeredAt() != null || reopens(metric));
      default -> true;
    };
  }

  /** Tells whether the ticket left the groups and levels whose time is measured. */
  boolean leaves(Metric metric) {
    Step is = occurred.step();
    return metric.kind() == MetricKind.OPERATIONAL
        && metric.conditions().starts().stream()
            .noneMatch(start -> start.covers(is.group(), is.level()));
  }

  /** Tells whether an open clock ends, with a verdict or without. */
  boolean ends(Metric metric) {
    Move move = Move.of(metric, Run.OPEN, this);
    return move == Move.STOP || move == Move.CANCEL;
  }
}
