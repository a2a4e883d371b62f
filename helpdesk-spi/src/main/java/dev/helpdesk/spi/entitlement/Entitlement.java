package dev.helpdesk.spi.entitlement;

import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract or warranty: which customer, which services, which agreement, from when to when.
 *
 * @param id its id
 * @param organisation whose it is
 * @param services which services; none means all
 * @param agreement under which agreement of the policy
 * @param from first instant
 * @param until first instant after it, or null for without end
 */
public record Entitlement(
    String id,
    OrganisationId organisation,
    List<ServiceId> services,
    AgreementId agreement,
    Instant from,
    @Nullable Instant until) {

  /** Refuses null. */
  public Entitlement {
    Check.id(id, "entitlement.id");
    Check.present(organisation, "entitlement.organisation");
    services = Check.list(services, "entitlement.services", 10_000);
    Check.present(agreement, "entitlement.agreement");
    from = Check.instant(from, "entitlement.from");
    if (until != null) {
      until = Check.instant(until, "entitlement.until");
    }
  }
}
