package dev.helpdesk.core;

import dev.helpdesk.core.view.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a migration would make of tickets.
 *
 * @param refusal why no ticket at all can come along, or null
 * @param toVersion the version of the policy to which they would come, as installed; 0 for none
 * @param tickets one for each ticket, in the order of ids
 * @param totals the same counted, of this page
 * @param next where the next page begins, or null after the last
 */
public record MigrationPreview(
    @Nullable Refusal refusal,
    long toVersion,
    List<TicketMigration> tickets,
    MigrationTotals totals,
    @Nullable String next) {

  /** Copies the list. */
  public MigrationPreview {
    tickets = List.copyOf(tickets);
  }
}
