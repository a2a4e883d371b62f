package dev.helpdesk.spi.catalogue;

import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Answers for services and configuration items. Unknown ids are answered with nothing. */
public interface Catalogue {

  /** Returns a service. */
  Optional<Service> service(TenantId tenant, ServiceId service, Instant at);

  /** Returns a configuration item. */
  Optional<ConfigurationItem> item(TenantId tenant, ItemId item, Instant at);
}
