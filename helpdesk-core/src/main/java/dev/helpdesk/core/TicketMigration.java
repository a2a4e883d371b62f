package dev.helpdesk.core;

import dev.helpdesk.core.sla.AgreementView;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would make of one ticket, or why it can't come along.
 *
 * @param before the ticket as it stands now, settled
 * @param after the ticket as it would stand; as before when it is refused
 * @param refusal why it can't come along, or null when it can
 * @param events what would happen to it, all that follows at once among it
 */
public record TicketMigration(
    TicketView before, TicketView after, @Nullable Refusal refusal, List<Happened> events) {

  /** Copies the list. */
  public TicketMigration {
    events = List.copyOf(events);
  }

  /** Returns each of its clocks before and after. */
  public List<ClockChange> clocks() {
    return ClockChange.of(before, after);
  }

  /** Tells whether it stands in another state: under a new name, or by what follows. */
  public boolean isStateChanged() {
    return !before.record().progress().state().equals(after.record().progress().state());
  }

  /** Tells whether it gets another priority. */
  public boolean isPriorityChanged() {
    String then = after.record().rank().priority();
    return !Objects.equals(before.record().rank().priority(), then);
  }

  /** Tells whether it stands under another agreement. */
  public boolean isAgreementChanged() {
    return !Objects.equals(
        before.agreement().map(AgreementView::agreement),
        after.agreement().map(AgreementView::agreement));
  }

  /** Tells whether it goes to another group or agent. */
  public boolean isRouted() {
    Owner was = before.record().owner();
    Owner then = after.record().owner();
    return !Objects.equals(was.group(), then.group()) || !Objects.equals(was.agent(), then.agent());
  }
}
