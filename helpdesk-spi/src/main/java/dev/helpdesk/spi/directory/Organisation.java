package dev.helpdesk.spi.directory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.SiteId;
import java.util.List;

/**
 * An organisation that requesters belong to.
 *
 * @param id its id
 * @param sites where it is
 */
public record Organisation(OrganisationId id, List<SiteId> sites) {

  /** Refuses null. */
  public Organisation {
    Check.present(id, "organisation.id");
    sites = Check.list(sites, "organisation.sites", 10_000);
  }
}
