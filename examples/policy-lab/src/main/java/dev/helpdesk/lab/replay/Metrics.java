package dev.helpdesk.lab.replay;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.Reopen;
import java.util.List;

/** The metrics that rules on a log are made of. */
final class Metrics {

  private static final List<Condition> RESOLVED =
      List.of(
          Condition.entering(
              StateCategory.RESOLVED, StateCategory.CLOSED, StateCategory.CANCELLED));

  private static final List<Condition> CLOSED =
      List.of(Condition.entering(StateCategory.CLOSED, StateCategory.CANCELLED));

  private static final Condition UPDATED = Condition.on(Occurrence.UPDATE_NOTED);

  private Metrics() {}

  /** The end that counts is the last row in such a state. */
  static Metric last(String name, SlaRules.Until until) {
    boolean resolved = until == SlaRules.Until.RESOLVED;
    return Metric.resolution(name)
        .stops(resolved ? RESOLVED : CLOSED)
        .restops(List.of(UPDATED.in(resolved ? StateCategory.RESOLVED : StateCategory.CLOSED)))
        .reopen(Reopen.RESUME_INCLUDING_CLOSED)
        .build();
  }

  /** The end that counts is the first row in such a state. */
  static Metric first(String name, SlaRules.Until until) {
    return Metric.resolution(name)
        .stops(until == SlaRules.Until.RESOLVED ? RESOLVED : CLOSED)
        .reopen(Reopen.NEVER)
        .build();
  }
}
