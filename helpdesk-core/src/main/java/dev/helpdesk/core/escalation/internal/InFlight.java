package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.hall.Draft;
import java.util.HashSet;
import java.util.Set;

/** What an earlier cause of the same decision already led to, though it has yet to take effect. */
final class InFlight extends SomeEvents<InFlight> {

  private final Set<Integer> ended = new HashSet<>();
  private final Set<Integer> asked = new HashSet<>();
  private final Set<String> causes = new HashSet<>();
  private int lastNumber;
  private boolean raising;
  private boolean leaving;

  private InFlight() {}

  static InFlight of(Draft draft) {
    InFlight found = new InFlight();
    draft.waiting().forEach(event -> event.match(found));
    return found;
  }

  /** Returns the highest number of an escalation, 0 without any. */
  int lastNumber() {
    return lastNumber;
  }

  /** Tells whether an escalation is about to end. */
  boolean isEnding(int number) {
    return ended.contains(number);
  }

  /** Returns how many escalations are about to be asked. */
  int asking() {
    return asked.size();
  }

  /** Tells whether a rule is about to ask. */
  boolean isAsking(String rule) {
    return causes.contains(rule);
  }

  /** Tells whether the ticket is about to go to another group. */
  boolean isRaising() {
    return raising;
  }

  /** Tells whether the ticket is about to be resolved or to end. */
  boolean isLeaving() {
    return leaving;
  }

  @Override
  protected InFlight otherwise(Event event) {
    return this;
  }

  @Override
  public InFlight stateChanged(StateChanged event) {
    StateCategory category = event.category();
    leaving =
        category == StateCategory.RESOLVED
            || category == StateCategory.CLOSED
            || category == StateCategory.CANCELLED;
    return this;
  }

  @Override
  public InFlight functionallyEscalated(FunctionallyEscalated event) {
    raising = true;
    return this;
  }

  @Override
  public InFlight assigned(Assigned event) {
    raising = true;
    return this;
  }

  @Override
  public InFlight hierarchicallyEscalated(HierarchicallyEscalated event) {
    lastNumber = Math.max(lastNumber, event.number());
    asked.add(event.number());
    causes.add(event.cause());
    return this;
  }

  @Override
  public InFlight escalationUnanswered(EscalationUnanswered event) {
    lastNumber = Math.max(lastNumber, event.number());
    return this;
  }

  @Override
  public InFlight escalationEnded(EscalationEnded event) {
    lastNumber = Math.max(lastNumber, event.number());
    ended.add(event.number());
    return this;
  }
}
