package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.model.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the room remembers of a ticket.
 *
 * @param lastNumber number of the last hierarchical escalation, 0 before the first
 * @param escalations the pending ones and the last that ended, by number
 * @param timing from when the durations of rules count
 * @param causes what tells a cause from one that was there before
 */
public record EscalationState(
    int lastNumber, List<EscalationView> escalations, Timing timing, Causes causes) {

  /** Of a ticket of which nothing has happened. */
  public static final EscalationState EMPTY =
      new EscalationState(0, List.of(), Timing.NONE, Causes.NONE);

  private static final int KEPT_ENDED = 20;

  /** Copies the list. */
  public EscalationState {
    escalations = Check.list(escalations, "escalations", Integer.MAX_VALUE);
    Check.present(timing, "timing");
    Check.present(causes, "causes");
  }

  /** Returns the escalation with a number, or null. */
  @Nullable EscalationView escalation(int number) {
    return escalations.stream().filter(e -> e.number() == number).findFirst().orElse(null);
  }

  /** Returns the pending escalations, by number. */
  List<EscalationView> pending() {
    return escalations.isEmpty()
        ? List.of()
        : escalations.stream().filter(EscalationView::isPending).toList();
  }

  /** Returns the highest level of the pending escalations, 0 without any. */
  int highestPending() {
    int highest = 0;
    for (EscalationView pending : pending()) {
      highest = Math.max(highest, pending.level());
    }
    return highest;
  }

  EscalationState numbered(int number) {
    return new EscalationState(Math.max(lastNumber, number), escalations, timing, causes);
  }

  EscalationState with(EscalationView escalation) {
    List<EscalationView> list = new ArrayList<>(escalations);
    list.removeIf(other -> other.number() == escalation.number());
    list.add(escalation);
    list.sort(Comparator.comparingInt(EscalationView::number));
    List<EscalationView> ended = list.stream().filter(e -> !e.isPending()).toList();
    list.removeAll(ended.subList(0, Math.max(0, ended.size() - KEPT_ENDED)));
    return new EscalationState(lastNumber, list, timing, causes);
  }

  EscalationState with(Timing changed) {
    return new EscalationState(lastNumber, escalations, changed, causes);
  }

  EscalationState with(Causes changed) {
    return new EscalationState(lastNumber, escalations, timing, changed);
  }
}
