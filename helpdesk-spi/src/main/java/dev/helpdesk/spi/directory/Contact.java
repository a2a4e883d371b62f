package dev.helpdesk.spi.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;

/**
 * Somebody of the escalation directory who is asked for decisions.
 *
 * @param id opaque pseudonym
 * @param level its place in the hierarchy, from 1
 * @param deputy whether it stands in for a contact who doesn't answer at that hour
 * @param language BCP 47 tag of the language it is written to in
 */
public record Contact(ActorId id, int level, boolean deputy, String language) {

  /** Refuses null and levels outside 1 to 99. */
  public Contact {
    Check.present(id, "contact.id");
    Check.between(level, 1, 99, "contact.level");
    Check.id(language, "contact.language");
  }
}
