package dev.helpdesk.core.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Groups, agents and escalation contacts of a desk that keeps its people in its policy.
 *
 * <p>An empty directory leaves people to the host. What is named but not there, such as the group
 * of an agent, is a finding of the linter and no malformed value, so that documents can be read and
 * looked at. Immutable, equal by value, safe for use by several threads.
 */
public final class DirectoryPolicy {

  /** Groups a directory may have. */
  public static final int MAX_GROUPS = 1_000;

  /** Agents a directory may have. */
  public static final int MAX_AGENTS = 10_000;

  /** Contacts and deputies a directory may have. */
  public static final int MAX_CONTACTS = 1_000;

  private static final DirectoryPolicy EMPTY = builder().build();

  private final List<GroupEntry> groups;
  private final List<AgentEntry> agents;
  private final List<ContactEntry> contacts;

  private DirectoryPolicy(Builder builder) {
    groups = List.copyOf(builder.groups);
    agents = List.copyOf(builder.agents);
    contacts = List.copyOf(builder.contacts);
  }

  /** Returns the directory of a policy that leaves people to the host. */
  public static DirectoryPolicy empty() {
    return EMPTY;
  }

  /** Begins an empty directory. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the groups as they were given. */
  public List<GroupEntry> groups() {
    return groups;
  }

  /** Returns the agents as they were given. */
  public List<AgentEntry> agents() {
    return agents;
  }

  /** Returns the contacts and deputies, in the order in which those of a level are asked. */
  public List<ContactEntry> contacts() {
    return contacts;
  }

  /** Tells whether nobody is in it, so that people are the host's. */
  public boolean isEmpty() {
    return groups.isEmpty() && agents.isEmpty() && contacts.isEmpty();
  }

  /** Returns the group with an id. */
  public Optional<GroupEntry> group(GroupId id) {
    return groups.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  /** Returns the agent with an id. */
  public Optional<AgentEntry> agent(ActorId id) {
    return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
  }

  /** Returns the agents of a group as they were given. */
  public List<AgentEntry> members(GroupId group) {
    return agents.stream().filter(agent -> agent.groups().contains(group)).toList();
  }

  /** Returns the highest level of the contacts, 0 without any. */
  public int highestLevel() {
    return contacts.stream().mapToInt(ContactEntry::level).max().orElse(0);
  }

  /** Returns the contacts of a level without deputies, in the order in which they are asked. */
  public List<ContactEntry> contactsAt(int level) {
    return contacts.stream()
        .filter(contact -> contact.level() == level && !contact.isDeputy())
        .toList();
  }

  /** Returns the deputies of a contact, in the order in which they are asked. */
  public List<ContactEntry> deputiesOf(ContactEntry contact) {
    return contacts.stream()
        .filter(other -> other.level() == contact.level() && contact.id().equals(other.deputyOf()))
        .toList();
  }

  /** Returns a builder that begins with this directory. */
  public Builder toBuilder() {
    return new Builder().groups(groups).agents(agents).contacts(contacts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DirectoryPolicy that
        && groups.equals(that.groups)
        && agents.equals(that.agents)
        && contacts.equals(that.contacts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(groups, agents, contacts);
  }

  @Override
  public String toString() {
    return "DirectoryPolicy["
        + groups.size()
        + " groups, "
        + agents.size()
        + " agents, "
        + contacts.size()
        + " contacts]";
  }

  static InvalidValueException refused(String field, String expected) {
    return new InvalidValueException(field, expected);
  }

  /** Gathers the people. Not safe for use by several threads. */
  public static final class Builder {

    private final List<GroupEntry> groups = new ArrayList<>();
    private final List<AgentEntry> agents = new ArrayList<>();
    private final List<ContactEntry> contacts = new ArrayList<>();

    private Builder() {}

    /** Sets all groups; their ids must differ. */
    public Builder groups(List<GroupEntry> values) {
      replace(groups, Check.list(values, "directory.groups", MAX_GROUPS));
      return this;
    }

    /** Adds a group. */
    public Builder group(GroupEntry value) {
      groups.add(Check.present(value, "directory.groups[]"));
      return this;
    }

    /** Sets all agents; their ids must differ. */
    public Builder agents(List<AgentEntry> values) {
      replace(agents, Check.list(values, "directory.agents", MAX_AGENTS));
      return this;
    }

    /** Adds an agent. */
    public Builder agent(AgentEntry value) {
      agents.add(Check.present(value, "directory.agents[]"));
      return this;
    }

    /** Sets all contacts and deputies, in the order in which those of a level are asked. */
    public Builder contacts(List<ContactEntry> values) {
      replace(contacts, Check.list(values, "directory.contacts", MAX_CONTACTS));
      return this;
    }

    /** Adds a contact or a deputy, to be asked after those already at its level. */
    public Builder contact(ContactEntry value) {
      contacts.add(Check.present(value, "directory.contacts[]"));
      return this;
    }

    /**
     * Returns the directory.
     *
     * @throws InvalidValueException when an id comes twice among the groups or the agents, somebody
     *     twice at one level for the same, or there are too many
     */
    public DirectoryPolicy build() {
      check("directory.groups", groups, MAX_GROUPS, GroupEntry::id, "groups of different ids");
      check("directory.agents", agents, MAX_AGENTS, AgentEntry::id, "agents of different ids");
      check(
          "directory.contacts",
          contacts,
          MAX_CONTACTS,
          contact -> new Place(contact.id(), contact.level(), contact.deputyOf()),
          "each contact once at a level, each deputy once for a contact");
      return new DirectoryPolicy(this);
    }

    private record Place(ActorId id, int level, @Nullable ActorId deputyOf) {}

    private static <T> void replace(List<T> old, List<T> values) {
      old.clear();
      old.addAll(values);
    }

    private static <T> void check(
        String field, List<T> entries, int most, Function<T, Object> key, String expected) {
      Check.list(entries, field, most);
      Set<Object> keys = new HashSet<>();
      for (T entry : entries) {
        if (!keys.add(key.apply(entry))) {
          throw refused(field, expected);
        }
      }
    }
  }
}
