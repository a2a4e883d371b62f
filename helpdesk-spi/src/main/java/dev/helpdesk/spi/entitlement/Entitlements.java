package dev.helpdesk.spi.entitlement;

import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers which entitlements of a customer are in force. */
public interface Entitlements {

  /** Returns those in force at an instant that cover a service (null: any), in order of ids. */
  List<Entitlement> inForce(
      TenantId tenant, OrganisationId organisation, @Nullable ServiceId service, Instant at);
}
