package dev.helpdesk.core.directory;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.CombinedTime;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.spi.directory.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says who of a policy's directory works, and who answers, at an instant.
 *
 * <p>Immutable and as safe for use by several threads as the calendars it was given.
 */
public final class Roster {

  private final DirectoryPolicy directory;
  private final Function<String, @Nullable BusinessTime> calendars;

  /**
   * Puts a directory and calendars together.
   *
   * @param calendars the calendar with a name, or null when there is none: whoever goes by that
   *     never works and never answers
   */
  public Roster(DirectoryPolicy directory, Function<String, @Nullable BusinessTime> calendars) {
    this.directory = Check.present(directory, "directory");
    this.calendars = Check.present(calendars, "calendars");
  }

  /** Returns the directory. */
  public DirectoryPolicy directory() {
    return directory;
  }

  /**
   * Tells whether an agent is on shift: in the hours of its own calendar, else whenever one of its
   * groups works, else always. Nobody that the directory doesn't know is.
   */
  public boolean isOnShift(ActorId agent, Instant at) {
    return directory.agent(agent).filter(known -> isOnShift(known, at)).isPresent();
  }

  private boolean isOnShift(AgentEntry agent, Instant at) {
    if (agent.calendar() != null) {
      return isOpen(agent.calendar(), at);
    }
    List<GroupEntry> known = knownGroups(agent);
    return known.isEmpty() || known.stream().anyMatch(group -> isOpen(group.calendar(), at));
  }

  /** Returns the hours in which an agent is on shift, or empty when it never is. */
  public Optional<BusinessTime> shifts(AgentEntry agent) {
    if (agent.calendar() != null) {
      return hours(agent.calendar());
    }
    List<GroupEntry> known = knownGroups(agent);
    return known.isEmpty()
        ? Optional.of(BusinessCalendar.alwaysOpen())
        : union(known.stream().map(group -> hours(group.calendar())).toList());
  }

  private List<GroupEntry> knownGroups(AgentEntry agent) {
    return agent.groups().stream().flatMap(id -> directory.group(id).stream()).toList();
  }

  /** Returns the hours in which somebody of a group is on shift, or empty when nobody ever is. */
  public Optional<BusinessTime> staffed(GroupId group) {
    return union(directory.members(group).stream().map(this::shifts).toList());
  }

  /**
   * Returns who answers at a level, in the order in which to ask: the contacts in their hours, and
   * for each of the others its deputies in theirs. Nobody comes twice.
   */
  public List<ContactEntry> answering(int level, Instant at) {
    Map<ActorId, ContactEntry> answering = new LinkedHashMap<>();
    for (ContactEntry contact : directory.contactsAt(level)) {
      List<ContactEntry> asked =
          isOpen(contact.calendar(), at)
              ? List.of(contact)
              : directory.deputiesOf(contact).stream()
                  .filter(deputy -> isOpen(deputy.calendar(), at))
                  .toList();
      asked.forEach(one -> answering.putIfAbsent(one.id(), one));
    }
    return List.copyOf(answering.values());
  }

  /** Returns the hours in which somebody answers at a level, or empty when nobody ever does. */
  public Optional<BusinessTime> answered(int level) {
    List<Optional<BusinessTime>> hours = new ArrayList<>();
    for (ContactEntry contact : directory.contactsAt(level)) {
      hours.add(hours(contact.calendar()));
      directory.deputiesOf(contact).forEach(deputy -> hours.add(hours(deputy.calendar())));
    }
    return union(hours);
  }

  /** Returns a contact, else a deputy, with an id. */
  public Optional<Contact> contact(ActorId id) {
    return directory.contacts().stream()
        .filter(entry -> entry.id().equals(id))
        .min((a, b) -> Boolean.compare(a.isDeputy(), b.isDeputy()))
        .map(ContactEntry::contact);
  }

  private boolean isOpen(@Nullable String calendar, Instant at) {
    return calendar == null || hours(calendar).filter(hours -> hours.isOpen(at)).isPresent();
  }

  /** Returns the hours of a calendar, all for null, or empty when it is unknown. */
  public Optional<BusinessTime> hours(@Nullable String calendar) {
    return calendar == null
        ? Optional.of(BusinessCalendar.alwaysOpen())
        : Optional.ofNullable(calendars.apply(calendar));
  }

  /** Equal hours count once, so that as many parts are joined as there are calendars. */
  private static Optional<BusinessTime> union(List<Optional<BusinessTime>> hours) {
    List<BusinessTime> parts = hours.stream().flatMap(Optional::stream).distinct().toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(CombinedTime.union(parts));
  }
}
