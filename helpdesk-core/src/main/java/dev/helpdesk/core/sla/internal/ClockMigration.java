package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.hall.Ahead;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;

/**
 * Lets a ticket's clocks go by another version of the policy.
 *
 * <p>What they counted stays counted, and a verdict stands. What fell due by the old version is
 * settled already, so that nothing is noted by the new one for a time at which it did not hold.
 */
final class ClockMigration {

  private final SlaState slice;
  private final SlaPolicy policy;
  private final ClockDraft clocks;
  private final ClockDecisions decisions;

  ClockMigration(SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    this.slice = slice;
    this.policy = policy;
    clocks = new ClockDraft(slice, policy, Ahead.of(situation, draft), draft);
    decisions = new ClockDecisions(clocks);
  }

  void run(boolean chooses) {
    for (ClockState clock : slice.clocks()) {
      if (!clock.finished() && policy.metric(clock.metric()).isEmpty()) {
        decisions.end(clock, ClockOutcome.NONE);
      }
    }
    Passage passage = Passage.latest(slice);
    if (passage == null) {
      return;
    }
    if (chooses || slice.chosen() != null) {
      decisions.chooseAnew();
    }
    ClockMoves moves = new ClockMoves(clocks, decisions, passage);
    for (Metric metric : policy.metrics()) {
      decisions.migrate(metric);
      moves.conclude(metric);
    }
  }
}
