package dev.helpdesk.core.sla;

import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What of a ticket decides which agreement it stands under.
 *
 * @param kind what it is
 * @param customer whose user the requester is, or null
 * @param service what it is about, or null
 * @param category path of its category, or null
 * @param priority its priority, or null before it is classified
 * @param channel over which channel it came
 */
public record TicketTraits(
    String kind,
    @Nullable OrganisationId customer,
    @Nullable ServiceId service,
    @Nullable String category,
    @Nullable String priority,
    String channel) {

  /** Refuses null. */
  public TicketTraits {
    Check.present(kind, "kind");
    Check.present(channel, "channel");
  }

  /** Returns the traits of a registered ticket. */
  public static TicketTraits of(RecordView ticket) {
    Origin origin = ticket.registered();
    return new TicketTraits(
        ticket.kind(),
        origin.organisation(),
        origin.affected().service(),
        ticket.rank().category(),
        ticket.rank().priority(),
        origin.channel());
  }
}
