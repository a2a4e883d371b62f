package dev.helpdesk.spi.catalogue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * A service of the catalogue.
 *
 * @param id its id
 * @param criticality how much hangs on it, as the host names it, such as {@code high}
 * @param supportGroup who supports it, or null
 */
public record Service(ServiceId id, String criticality, @Nullable GroupId supportGroup) {

  /** Refuses null. */
  public Service {
    Check.present(id, "service.id");
    Check.id(criticality, "service.criticality");
  }
}
