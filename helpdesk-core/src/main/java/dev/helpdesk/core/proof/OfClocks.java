package dev.helpdesk.core.proof;

import dev.helpdesk.core.escalation.EscalationTrigger;

/** Tells whether a trigger needs a clock. */
final class OfClocks implements EscalationTrigger.Cases<Boolean> {

  @Override
  public Boolean metricWarning(EscalationTrigger.MetricWarning trigger) {
    return true;
  }

  @Override
  public Boolean metricBreached(EscalationTrigger.MetricBreached trigger) {
    return true;
  }

  @Override
  public Boolean unassignedFor(EscalationTrigger.UnassignedFor trigger) {
    return false;
  }

  @Override
  public Boolean unacceptedFor(EscalationTrigger.UnacceptedFor trigger) {
    return false;
  }

  @Override
  public Boolean noUpdateFor(EscalationTrigger.NoUpdateFor trigger) {
    return false;
  }

  @Override
  public Boolean reopenedTimes(EscalationTrigger.ReopenedTimes trigger) {
    return false;
  }

  @Override
  public Boolean reassignedTimes(EscalationTrigger.ReassignedTimes trigger) {
    return false;
  }

  @Override
  public Boolean priorityRaisedTo(EscalationTrigger.PriorityRaisedTo trigger) {
    return false;
  }
}
