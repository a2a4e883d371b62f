package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.catalogue.Catalogue;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Services and configuration items, filled by hand; the same at every instant.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryCatalogue implements Catalogue {

  private record Key<I>(TenantId tenant, I id) {}

  private final Map<Key<ServiceId>, Service> services = new ConcurrentHashMap<>();
  private final Map<Key<ItemId>, ConfigurationItem> items = new ConcurrentHashMap<>();

  /** Creates an empty catalogue. */
  public InMemoryCatalogue() {}

  /** Adds or replaces a service. */
  public InMemoryCatalogue add(TenantId tenant, Service service) {
    Check.present(tenant, "tenant");
    services.put(new Key<>(tenant, Check.present(service, "service").id()), service);
    return this;
  }

  /** Adds or replaces a configuration item. */
  public InMemoryCatalogue add(TenantId tenant, ConfigurationItem item) {
    Check.present(tenant, "tenant");
    items.put(new Key<>(tenant, Check.present(item, "item").id()), item);
    return this;
  }

  @Override
  public Optional<Service> service(TenantId tenant, ServiceId service, Instant at) {
    return Optional.ofNullable(services.get(new Key<>(tenant, service)));
  }

  @Override
  public Optional<ConfigurationItem> item(TenantId tenant, ItemId item, Instant at) {
    return Optional.ofNullable(items.get(new Key<>(tenant, item)));
  }
}
