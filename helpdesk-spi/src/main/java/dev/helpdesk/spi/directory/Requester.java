package dev.helpdesk.spi.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the desk serves.
 *
 * @param id opaque pseudonym
 * @param organisation whose user it is, or null
 * @param site where it works, or null
 * @param vip whether it is to be treated with preference
 * @param language BCP 47 tag of the language it is written to in
 * @param zone IANA zone it reads times in
 */
public record Requester(
    ActorId id,
    @Nullable OrganisationId organisation,
    @Nullable SiteId site,
    boolean vip,
    String language,
    String zone) {

  /** Refuses null and malformed tags. */
  public Requester {
    Check.present(id, "requester.id");
    Check.id(language, "requester.language");
    Check.id(zone, "requester.zone");
  }
}
