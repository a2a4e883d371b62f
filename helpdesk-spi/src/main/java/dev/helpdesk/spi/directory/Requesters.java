package dev.helpdesk.spi.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Answers for requesters, their organisations and sites. Unknown ids are answered with nothing. */
public interface Requesters {

  /** Returns a requester. */
  Optional<Requester> requester(TenantId tenant, ActorId requester, Instant at);

  /** Returns an organisation. */
  Optional<Organisation> organisation(TenantId tenant, OrganisationId organisation, Instant at);
}
