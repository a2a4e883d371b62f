package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricConditions;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.Reopen;

/** What something that happened to the ticket asks of a clock. */
enum Move {
  /** Nothing but to count or stand still, as the state wants it. */
  NONE,
  /** To begin its first or next cycle. */
  START,
  /** To end with a verdict. */
  STOP,
  /** To end with a verdict and begin the next cycle. */
  RESTART,
  /** To end without a verdict. */
  CANCEL,
  /** To end now instead of then. */
  RESTOP,
  /** To be open again. */
  REOPEN;

  /** Returns what a clock is to do that does this at present. */
  static Move of(Metric metric, Run run, Passage passage) {
    return switch (run) {
      case OPEN -> open(metric, passage);
      case ENDED -> ended(metric, passage);
      case ABSENT, CANCELLED -> started(metric, passage);
    };
  }

  private static Move open(Metric metric, Passage passage) {
    MetricConditions conditions = metric.conditions();
    Occurred occurred = passage.occurred();
    if (occurred.meets(conditions.cancels())) {
      return CANCEL;
    }
    if (occurred.meets(conditions.stops()) || passage.leaves(metric)) {
      return STOP;
    }
    return occurred.meets(conditions.restarts()) ? RESTART : NONE;
  }

  private static Move ended(Metric metric, Passage passage) {
    if (passage.occurred().meets(metric.conditions().restops())) {
      return RESTOP;
    }
    if (metric.kind() == MetricKind.RESOLUTION) {
      return metric.reopen() != Reopen.NEVER && passage.reopens(metric) ? REOPEN : NONE;
    }
    return metric.kind().isOnceForAll() ? NONE : started(metric, passage);
  }

  private static Move started(Metric metric, Passage passage) {
    MetricConditions conditions = metric.conditions();
    Occurred occurred = passage.occurred();
    return occurred.meets(conditions.starts())
            && passage.isAwaited(metric)
            && !occurred.meets(conditions.cancels())
        ? START
        : NONE;
  }
}
