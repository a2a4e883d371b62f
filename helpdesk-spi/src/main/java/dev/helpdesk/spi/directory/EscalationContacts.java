package dev.helpdesk.spi.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The escalation directory: ordered levels, each with contacts and the hours in which they answer.
 *
 * <p>Names, phone numbers and addresses stay with the host, which sends the notifications.
 */
public interface EscalationContacts {

  /** Returns the highest level there is, 0 when the directory is empty. */
  int highestLevel(TenantId tenant, Instant at);

  /**
   * Returns who answers at a level at this instant, in the order in which to ask: the contacts in
   * their hours, and the deputies of the others.
   */
  List<Contact> answering(TenantId tenant, int level, Instant at);

  /** Returns a contact, in its hours or not. */
  Optional<Contact> contact(TenantId tenant, ActorId contact, Instant at);
}
