package dev.helpdesk.core.proof;

import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.escalation.SomeTriggers;

/** Tells whether a trigger needs a clock. */
final class OfClocks extends SomeTriggers<Boolean> {

  @Override
  protected Boolean otherwise(EscalationTrigger trigger) {
    return false;
  }

  @Override
  public Boolean metricWarning(EscalationTrigger.MetricWarning trigger) {
    return true;
  }

  @Override
  public Boolean metricBreached(EscalationTrigger.MetricBreached trigger) {
    return true;
  }
}
