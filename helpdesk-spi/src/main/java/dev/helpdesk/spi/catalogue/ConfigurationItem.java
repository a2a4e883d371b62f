package dev.helpdesk.spi.catalogue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import java.util.List;

/**
 * A configuration item: hardware, software, licence or node.
 *
 * @param id its id
 * @param family what it is one of, such as {@code laser-printer}
 * @param criticality how much hangs on it, as the host names it
 * @param services the services that depend on it
 */
public record ConfigurationItem(
    ItemId id, String family, String criticality, List<ServiceId> services) {

  /** Refuses null. */
  public ConfigurationItem {
    Check.present(id, "item.id");
    Check.id(family, "item.family");
    Check.id(criticality, "item.criticality");
    services = Check.list(services, "item.services", 1_000);
  }
}
