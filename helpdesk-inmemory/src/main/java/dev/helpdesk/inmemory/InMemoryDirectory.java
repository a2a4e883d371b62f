package dev.helpdesk.inmemory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Agents;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.EscalationContacts;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Organisation;
import dev.helpdesk.spi.directory.Presence;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.directory.Requesters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole directory in one object, filled by hand: agents, presence, requesters and escalation.
 *
 * <p>Who exists holds for every instant asked for; who is present depends on the instant. Safe for
 * use by several threads.
 */
public final class InMemoryDirectory implements Agents, Presence, Requesters, EscalationContacts {

  private final Map<TenantId, InMemoryPeople> tenants = new ConcurrentHashMap<>();

  /** Creates an empty directory. */
  public InMemoryDirectory() {}

  /** Returns the people of a tenant, to be added to or changed. */
  public InMemoryPeople of(TenantId tenant) {
    return tenants.computeIfAbsent(Check.present(tenant, "tenant"), t -> new InMemoryPeople());
  }

  @Override
  public Optional<Group> group(TenantId tenant, GroupId group, Instant at) {
    return of(tenant).group(group);
  }

  @Override
  public List<Group> groups(TenantId tenant, Instant at) {
    return of(tenant).groups();
  }

  @Override
  public Optional<Agent> agent(TenantId tenant, ActorId agent, Instant at) {
    return of(tenant).agent(agent);
  }

  @Override
  public List<Agent> members(TenantId tenant, GroupId group, Instant at) {
    return of(tenant).members(group);
  }

  @Override
  public boolean isPresent(TenantId tenant, ActorId agent, Instant at) {
    return of(tenant).isPresent(agent, at);
  }

  @Override
  public Optional<Requester> requester(TenantId tenant, ActorId requester, Instant at) {
    return of(tenant).requester(requester);
  }

  @Override
  public Optional<Organisation> organisation(
      TenantId tenant, OrganisationId organisation, Instant at) {
    return of(tenant).organisation(organisation);
  }

  @Override
  public int highestLevel(TenantId tenant, Instant at) {
    return of(tenant).contacts().highestLevel();
  }

  @Override
  public List<Contact> answering(TenantId tenant, int level, Instant at) {
    return of(tenant).contacts().answering(level, at);
  }

  @Override
  public Optional<Contact> contact(TenantId tenant, ActorId contact, Instant at) {
    return of(tenant).contacts().contact(contact);
  }
}
