package dev.helpdesk.core.proof;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.WarningReached;

/** Says what of an event matters to how a ticket is escalated. */
final class Salient extends SomeEvents<String> {

  static final Salient OF = new Salient();

  private Salient() {}

  @Override
  protected String otherwise(Event event) {
    return "";
  }

  @Override
  public String stateChanged(StateChanged event) {
    return event.to();
  }

  @Override
  public String classified(Classified event) {
    return event.priority() == null ? "no priority" : event.priority();
  }

  @Override
  public String agreementChosen(AgreementChosen event) {
    return event.agreement() == null ? "no agreement" : event.agreement().value();
  }

  @Override
  public String clockStarted(ClockStarted event) {
    return event.metric() + ", target " + event.target();
  }

  @Override
  public String assigned(Assigned event) {
    String agent = event.agent() == null ? "no agent" : event.agent().value();
    return event.group() + ", " + agent + ", by " + event.cause();
  }

  @Override
  public String warningReached(WarningReached event) {
    return event.metric() + " at " + event.warning().code();
  }

  @Override
  public String targetBreached(TargetBreached event) {
    return event.metric();
  }

  @Override
  public String timerFired(TimerFired event) {
    return event.timer();
  }

  @Override
  public String functionallyEscalated(FunctionallyEscalated event) {
    return "level " + event.toLevel() + ", " + event.toGroup() + ", by " + event.cause();
  }

  @Override
  public String hierarchicallyEscalated(HierarchicallyEscalated event) {
    return "level " + event.level() + ", asked " + event.contact() + ", by " + event.cause();
  }

  @Override
  public String escalationUnanswered(EscalationUnanswered event) {
    return "level "
        + event.level()
        + (event.contact() == null ? ", nobody there" : ", " + event.contact() + " silent");
  }

  @Override
  public String escalationEnded(EscalationEnded event) {
    return event.cause();
  }
}
