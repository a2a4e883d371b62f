package dev.helpdesk.core.view;

import dev.helpdesk.core.event.Affected;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.OrganisationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket came about.
 *
 * @param folio the number people call it by
 * @param requester for whom
 * @param organisation whose user the requester is, or null
 * @param channel over which channel it came
 * @param automatic whether an automatic sender wrote it
 * @param affected what it is about
 * @param missing names of required fields that were not given
 * @param policyVersion the policy version it runs on, as installed; after a migration not the one
 *     it was registered under, which stands in its first event
 * @param openedAt when it was opened at its source
 * @param registeredAt when it was registered here
 */
public record Origin(
    String folio,
    ActorId requester,
    @Nullable OrganisationId organisation,
    String channel,
    boolean automatic,
    Affected affected,
    List<String> missing,
    long policyVersion,
    Instant openedAt,
    Instant registeredAt) {

  /** Returns this origin of a ticket that runs on another version of the policy. */
  public Origin onPolicy(long version) {
    return new Origin(
        folio,
        requester,
        organisation,
        channel,
        automatic,
        affected,
        missing,
        version,
        openedAt,
        registeredAt);
  }
}
