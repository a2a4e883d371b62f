package dev.helpdesk.core.diagram;

import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.event.Warning;
import java.time.Duration;

/** Says when rules of escalation fire. */
record TriggerWords(Words words) implements EscalationTrigger.Cases<String> {

  @Override
  public String metricWarning(EscalationTrigger.MetricWarning trigger) {
    Warning warning = trigger.warning();
    Duration before = warning.before();
    String when =
        before == null
            ? words.of(Term.WARNING) + " " + warning.percent() + " %"
            : words.of(Term.WARNING_BEFORE) + " " + Words.amount(before, false);
    return trigger.metric() + ": " + when;
  }

  @Override
  public String metricBreached(EscalationTrigger.MetricBreached trigger) {
    return trigger.metric() + ": " + words.of(Term.BREACHED);
  }

  @Override
  public String unassignedFor(EscalationTrigger.UnassignedFor trigger) {
    return lasting(Term.UNASSIGNED, trigger, trigger.time());
  }

  @Override
  public String unacceptedFor(EscalationTrigger.UnacceptedFor trigger) {
    return lasting(Term.UNACCEPTED, trigger, trigger.time());
  }

  @Override
  public String noUpdateFor(EscalationTrigger.NoUpdateFor trigger) {
    return lasting(Term.NO_UPDATE, trigger, trigger.time());
  }

  @Override
  public String reopenedTimes(EscalationTrigger.ReopenedTimes trigger) {
    return words.of(Term.REOPENED) + " " + trigger.times();
  }

  @Override
  public String reassignedTimes(EscalationTrigger.ReassignedTimes trigger) {
    return words.of(Term.REASSIGNED) + " " + trigger.times();
  }

  @Override
  public String priorityRaisedTo(EscalationTrigger.PriorityRaisedTo trigger) {
    return words.of(Term.RAISED) + " " + trigger.rank();
  }

  private String lasting(Term what, EscalationTrigger trigger, Duration time) {
    return words.of(what) + " " + words.amount(time, trigger.calendar());
  }
}
