package dev.helpdesk.core.escalation;

/**
 * Cases for what treats most triggers alike, new ones as well.
 *
 * @param <R> what a case gives
 */
public abstract class SomeTriggers<R> implements EscalationTrigger.Cases<R> {

  /** Creates the cases. */
  protected SomeTriggers() {}

  /** Handles every trigger whose case isn't overridden. */
  protected abstract R otherwise(EscalationTrigger trigger);

  @Override
  public R metricWarning(EscalationTrigger.MetricWarning trigger) {
    return otherwise(trigger);
  }

  @Override
  public R metricBreached(EscalationTrigger.MetricBreached trigger) {
    return otherwise(trigger);
  }

  @Override
  public R unassignedFor(EscalationTrigger.UnassignedFor trigger) {
    return otherwise(trigger);
  }

  @Override
  public R unacceptedFor(EscalationTrigger.UnacceptedFor trigger) {
    return otherwise(trigger);
  }

  @Override
  public R noUpdateFor(EscalationTrigger.NoUpdateFor trigger) {
    return otherwise(trigger);
  }

  @Override
  public R reopenedTimes(EscalationTrigger.ReopenedTimes trigger) {
    return otherwise(trigger);
  }

  @Override
  public R reassignedTimes(EscalationTrigger.ReassignedTimes trigger) {
    return otherwise(trigger);
  }

  @Override
  public R priorityRaisedTo(EscalationTrigger.PriorityRaisedTo trigger) {
    return otherwise(trigger);
  }
}
