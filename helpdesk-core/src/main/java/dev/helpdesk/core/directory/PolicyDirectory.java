package dev.helpdesk.core.directory;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Agents;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.EscalationContacts;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Presence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers for agents, presence and escalation contacts from the directories of policies.
 *
 * <p>An engine whose host gives no such ports uses one over the policies that are installed: people
 * don't belong to a ticket's version of the policy, so the version that was the tenant's current
 * one at the instant asked for answers, with the tenant's calendars, whatever version the ticket
 * runs on. Safe for use by several threads when what it was given is.
 */
public final class PolicyDirectory implements Agents, Presence, EscalationContacts {

  /** Finds the people of a tenant. */
  @FunctionalInterface
  public interface Rosters {

    /** Returns who was in the directory of a tenant at an instant. */
    Roster at(TenantId tenant, Instant at);
  }

  private final Rosters rosters;

  /** Answers from these. */
  public PolicyDirectory(Rosters rosters) {
    this.rosters = Check.present(rosters, "rosters");
  }

  /**
   * Returns one that answers from a single directory for every tenant and instant.
   *
   * @param calendars the calendar with a name, or null when there is none
   */
  public static PolicyDirectory of(
      DirectoryPolicy directory, Function<String, @Nullable BusinessTime> calendars) {
    Roster roster = new Roster(directory, calendars);
    return new PolicyDirectory((tenant, at) -> roster);
  }

  private DirectoryPolicy directory(TenantId tenant, Instant at) {
    return rosters.at(tenant, at).directory();
  }

  @Override
  public Optional<Group> group(TenantId tenant, GroupId group, Instant at) {
    return directory(tenant, at).group(group).map(GroupEntry::group);
  }

  @Override
  public List<Group> groups(TenantId tenant, Instant at) {
    return directory(tenant, at).groups().stream()
        .sorted(Comparator.comparing(GroupEntry::id))
        .map(GroupEntry::group)
        .toList();
  }

  @Override
  public Optional<Agent> agent(TenantId tenant, ActorId agent, Instant at) {
    return directory(tenant, at).agent(agent).map(AgentEntry::agent);
  }

  @Override
  public List<Agent> members(TenantId tenant, GroupId group, Instant at) {
    return directory(tenant, at).members(group).stream()
        .sorted(Comparator.comparing(AgentEntry::id))
        .map(AgentEntry::agent)
        .toList();
  }

  @Override
  public boolean isPresent(TenantId tenant, ActorId agent, Instant at) {
    return rosters.at(tenant, at).isOnShift(agent, at);
  }

  @Override
  public int highestLevel(TenantId tenant, Instant at) {
    return directory(tenant, at).highestLevel();
  }

  @Override
  public List<Contact> answering(TenantId tenant, int level, Instant at) {
    return rosters.at(tenant, at).answering(level, at).stream().map(ContactEntry::contact).toList();
  }

  @Override
  public Optional<Contact> contact(TenantId tenant, ActorId contact, Instant at) {
    return rosters.at(tenant, at).contact(contact);
  }
}
