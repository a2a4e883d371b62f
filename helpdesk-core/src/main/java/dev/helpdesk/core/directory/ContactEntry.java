package dev.helpdesk.core.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.spi.directory.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the escalation directory of a policy, who is asked for decisions. Immutable.
 *
 * <p>A contact answers in its hours; at all others its deputies do, each in its own hours. Deputies
 * are entries of the same level that name whom they stand in for.
 *
 * @param id opaque pseudonym
 * @param level its place in the hierarchy, 1 to 99
 * @param deputyOf the contact of the same level it stands in for, or null for a contact
 * @param language BCP 47 tag of the language it is written to in
 * @param calendar name of the calendar of the hours in which it answers, or null for all hours
 */
public record ContactEntry(
    ActorId id, int level, @Nullable ActorId deputyOf, String language, @Nullable String calendar) {

  /** Refuses malformed values, and a deputy of oneself. */
  public ContactEntry {
    Check.present(id, "id");
    Check.between(level, 1, 99, "level");
    if (id.equals(deputyOf)) {
      throw DirectoryPolicy.refused("deputyOf", "somebody else");
    }
    Check.id(language, "language");
    if (calendar != null) {
      Check.id(calendar, "calendar");
    }
  }

  /** Returns a contact who answers at all hours. */
  public static ContactEntry of(String id, int level, String language) {
    return new ContactEntry(ActorId.of(id), level, null, language, null);
  }

  /** Returns this contact answering in the hours of a calendar. */
  public ContactEntry during(String newCalendar) {
    return new ContactEntry(id, level, deputyOf, language, newCalendar);
  }

  /** Returns this one as deputy of a contact of the same level. */
  public ContactEntry standingInFor(String contact) {
    return new ContactEntry(id, level, ActorId.of(contact), language, calendar);
  }

  /** Tells whether it stands in for a contact. */
  public boolean isDeputy() {
    return deputyOf != null;
  }

  Contact contact() {
    return new Contact(id, level, isDeputy(), language);
  }
}
