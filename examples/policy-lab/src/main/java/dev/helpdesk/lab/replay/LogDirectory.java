package dev.helpdesk.lab.replay;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.catalogue.Catalogue;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Agents;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Organisation;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.directory.Requesters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A directory that knows whomever the log names: every requester, service and item, the groups, and
 * as their members the agents that had a case of theirs.
 */
final class LogDirectory implements Agents, Requesters, Catalogue {

  /** The group of agents whom the log names without one. */
  static final String NO_GROUP = "(none)";

  private static final int LEVEL = 1;
  private static final int CAPACITY = 100_000;
  private static final int GROUPS_OF_AN_AGENT = 200;

  private final SortedMap<GroupId, Group> groups = new TreeMap<>();
  private final SortedMap<ActorId, SortedSet<GroupId>> memberships = new TreeMap<>();

  /** Creates the directory of a log. */
  LogDirectory(List<LogRow> rows) {
    for (LogRow row : rows) {
      String name = row.value(Field.GROUP);
      String agent = row.value(Field.ASSIGNEE);
      if (name != null || agent != null) {
        GroupId group = GroupId.of(name == null ? NO_GROUP : name);
        groups.computeIfAbsent(group, id -> new Group(id, LEVEL, List.of(), null));
        if (agent != null) {
          join(ActorId.of(agent), group);
        }
      }
    }
  }

  private void join(ActorId agent, GroupId group) {
    Set<GroupId> joined = memberships.computeIfAbsent(agent, id -> new TreeSet<>());
    if (joined.size() < GROUPS_OF_AN_AGENT) {
      joined.add(group);
    }
  }

  @Override
  public Optional<Group> group(TenantId tenant, GroupId group, Instant at) {
    return Optional.ofNullable(groups.get(group));
  }

  @Override
  public List<Group> groups(TenantId tenant, Instant at) {
    return List.copyOf(groups.values());
  }

  @Override
  public Optional<Agent> agent(TenantId tenant, ActorId agent, Instant at) {
    return Optional.ofNullable(memberships.get(agent)).map(joined -> agent(agent, joined));
  }

  @Override
  public List<Agent> members(TenantId tenant, GroupId group, Instant at) {
    return memberships.entrySet().stream()
        .filter(entry -> entry.getValue().contains(group))
        .map(entry -> agent(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Agent agent(ActorId id, Set<GroupId> joined) {
    return new Agent(id, List.copyOf(joined), Map.of(), CAPACITY, "en");
  }

  @Override
  public Optional<Requester> requester(TenantId tenant, ActorId requester, Instant at) {
    return Optional.of(new Requester(requester, null, null, false, "en", "UTC"));
  }

  @Override
  public Optional<Organisation> organisation(
      TenantId tenant, OrganisationId organisation, Instant at) {
    return Optional.empty();
  }

  @Override
  public Optional<Service> service(TenantId tenant, ServiceId service, Instant at) {
    return Optional.of(new Service(service, "unknown", null));
  }

  @Override
  public Optional<ConfigurationItem> item(TenantId tenant, ItemId item, Instant at) {
    return Optional.of(new ConfigurationItem(item, "unknown", "unknown", List.of()));
  }
}
