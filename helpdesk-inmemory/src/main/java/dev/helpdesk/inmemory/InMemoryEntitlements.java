package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.entitlement.Entitlement;
import dev.helpdesk.spi.entitlement.Entitlements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Contracts and warranties, filled by hand. Safe for use by several threads. */
public final class InMemoryEntitlements implements Entitlements {

  private record Customer(TenantId tenant, OrganisationId organisation) {}

  private final Map<Customer, Map<String, Entitlement>> customers = new ConcurrentHashMap<>();

  /** Creates entitlements of nobody to nothing. */
  public InMemoryEntitlements() {}

  /** Adds an entitlement, or replaces the one with its id. */
  public InMemoryEntitlements add(TenantId tenant, Entitlement entitlement) {
    Check.present(tenant, "tenant");
    Check.present(entitlement, "entitlement");
    customers
        .computeIfAbsent(
            new Customer(tenant, entitlement.organisation()),
            c -> new ConcurrentSkipListMap<>(CodePoints::compare))
        .put(entitlement.id(), entitlement);
    return this;
  }

  @Override
  public List<Entitlement> inForce(
      TenantId tenant, OrganisationId organisation, @Nullable ServiceId service, Instant at) {
    return customers.getOrDefault(new Customer(tenant, organisation), Map.of()).values().stream()
        .filter(e -> !at.isBefore(e.from()) && (e.until() == null || at.isBefore(e.until())))
        .filter(e -> service == null || e.services().isEmpty() || e.services().contains(service))
        .toList();
  }
}
