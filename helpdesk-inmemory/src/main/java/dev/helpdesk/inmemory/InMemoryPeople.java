package dev.helpdesk.inmemory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Organisation;
import dev.helpdesk.spi.directory.Requester;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The people of one tenant: those of {@link InMemoryDirectory#of}.
 *
 * <p>Whoever is added again replaces what was there. An agent without shifts is always on shift.
 * Safe for use by several threads.
 */
public final class InMemoryPeople {

  private final Map<GroupId, Group> groups = new TreeMap<>();
  private final Map<ActorId, Agent> agents = new TreeMap<>();
  private final Map<GroupId, List<Agent>> members = new HashMap<>();
  private final Map<ActorId, Hours> shifts = new HashMap<>();
  private final Map<ActorId, Hours> absences = new HashMap<>();
  private final Map<ActorId, Requester> requesters = new HashMap<>();
  private final Map<OrganisationId, Organisation> organisations = new HashMap<>();
  private final InMemoryContacts contacts = new InMemoryContacts();

  InMemoryPeople() {}

  /** Adds or replaces a group. */
  public synchronized InMemoryPeople addGroup(Group group) {
    groups.put(Check.present(group, "group").id(), group);
    return this;
  }

  /** Adds or replaces an agent; its groups may be added before or after. */
  public synchronized InMemoryPeople addAgent(Agent agent) {
    agents.put(Check.present(agent, "agent").id(), agent);
    members.clear();
    return this;
  }

  /** Removes an agent, as if it had never been there. */
  public synchronized InMemoryPeople removeAgent(ActorId agent) {
    agents.remove(Check.present(agent, "agent"));
    members.clear();
    return this;
  }

  /** Puts an agent on shift whenever a condition holds, besides its other shifts. */
  public synchronized InMemoryPeople addShift(ActorId agent, Predicate<Instant> onShift) {
    shifts.merge(Check.present(agent, "agent"), Hours.when(onShift), Hours::or);
    return this;
  }

  /** Puts an agent on shift from an instant until just before another, besides its other shifts. */
  public InMemoryPeople addShift(ActorId agent, Instant from, Instant until) {
    return addShift(agent, Hours.between(from, until)::contains);
  }

  /** Forgets an agent's shifts, so that it is always on shift. */
  public synchronized InMemoryPeople clearShifts(ActorId agent) {
    shifts.remove(Check.present(agent, "agent"));
    return this;
  }

  /** Makes an agent absent from an instant until just before another, whatever its shifts. */
  public synchronized InMemoryPeople addAbsence(ActorId agent, Instant from, Instant until) {
    absences.merge(Check.present(agent, "agent"), Hours.between(from, until), Hours::or);
    return this;
  }

  /** Adds or replaces a requester. */
  public synchronized InMemoryPeople addRequester(Requester requester) {
    requesters.put(Check.present(requester, "requester").id(), requester);
    return this;
  }

  /** Adds or replaces an organisation. */
  public synchronized InMemoryPeople addOrganisation(Organisation organisation) {
    organisations.put(Check.present(organisation, "organisation").id(), organisation);
    return this;
  }

  /** Adds an escalation contact who answers at any hour. */
  public InMemoryPeople addContact(Contact contact) {
    return addContact(contact, at -> true);
  }

  /**
   * Adds an escalation contact, to be asked after those already at its level.
   *
   * @param hours when it answers
   * @param deputies who answer at all other hours, in the order in which to ask
   */
  public InMemoryPeople addContact(Contact contact, Predicate<Instant> hours, Contact... deputies) {
    contacts.add(contact, hours, List.of(deputies));
    return this;
  }

  InMemoryContacts contacts() {
    return contacts;
  }

  synchronized Optional<Group> group(GroupId group) {
    return Optional.ofNullable(groups.get(group));
  }

  synchronized List<Group> groups() {
    return List.copyOf(groups.values());
  }

  synchronized Optional<Agent> agent(ActorId agent) {
    return Optional.ofNullable(agents.get(agent));
  }

  synchronized List<Agent> members(GroupId group) {
    return members.computeIfAbsent(
        group, g -> agents.values().stream().filter(a -> a.groups().contains(g)).toList());
  }

  boolean isPresent(ActorId agent, Instant at) {
    Hours shift;
    Hours absence;
    synchronized (this) {
      if (!agents.containsKey(agent)) {
        return false;
      }
      shift = shifts.getOrDefault(agent, Hours.ALWAYS);
      absence = absences.getOrDefault(agent, Hours.NEVER);
    }
    return shift.contains(at) && !absence.contains(at);
  }

  synchronized Optional<Requester> requester(ActorId requester) {
    return Optional.ofNullable(requesters.get(requester));
  }

  synchronized Optional<Organisation> organisation(OrganisationId organisation) {
    return Optional.ofNullable(organisations.get(organisation));
  }
}
