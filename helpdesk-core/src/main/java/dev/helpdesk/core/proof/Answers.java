package dev.helpdesk.core.proof;

import dev.helpdesk.core.directory.PolicyDirectory;
import dev.helpdesk.core.hall.Answerer;
import dev.helpdesk.core.view.GuardAnswer;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.entitlement.Entitlement;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers as a desk would that has the people of the policy, and a sketch of a ticket. */
final class Answers implements Answerer {

  private static final TenantId TENANT = TenantId.of("proof");
  private static final long FULL = 100_000;

  private final PolicyDirectory people;
  private final Sketch sketch;
  private final Instant at;

  Answers(PolicyDirectory people, Sketch sketch, Instant at) {
    this.people = people;
    this.sketch = sketch;
    this.at = at;
  }

  @Override
  public Optional<Group> group(GroupId group) {
    return people.group(TENANT, group, at);
  }

  @Override
  public List<Group> groups() {
    return people.groups(TENANT, at);
  }

  @Override
  public Optional<Agent> agent(ActorId agent) {
    return people.agent(TENANT, agent, at);
  }

  @Override
  public List<Agent> members(GroupId group) {
    return people.members(TENANT, group, at);
  }

  @Override
  public boolean isPresent(ActorId agent) {
    return people.isPresent(TENANT, agent, at);
  }

  @Override
  public Map<ActorId, Map<Integer, Long>> load(List<ActorId> agents) {
    Map<ActorId, Map<Integer, Long>> load = new TreeMap<>();
    if (!sketch.room()) {
      agents.forEach(agent -> load.put(agent, Map.of(1, FULL)));
    }
    return load;
  }

  @Override
  public Optional<Requester> requester(ActorId requester) {
    return Optional.of(new Requester(requester, sketch.organisation(), null, false, "en", "UTC"));
  }

  @Override
  public Optional<Service> service(ServiceId service) {
    return Optional.of(new Service(service, "any", null));
  }

  @Override
  public Optional<ConfigurationItem> item(ItemId item) {
    return Optional.of(new ConfigurationItem(item, "any", "any", List.of()));
  }

  @Override
  public int highestLevel() {
    return people.highestLevel(TENANT, at);
  }

  @Override
  public List<Contact> answering(int level) {
    return people.answering(TENANT, level, at);
  }

  @Override
  public Optional<Contact> contact(ActorId contact) {
    return people.contact(TENANT, contact, at);
  }

  @Override
  public List<Entitlement> entitlements(
      OrganisationId organisation, @Nullable ServiceId service, Instant when) {
    return sketch.entitled() == null
        ? List.of()
        : List.of(
            new Entitlement(
                "entitlement", organisation, List.of(), sketch.entitled(), Check.EARLIEST, null));
  }

  @Override
  public List<KnowledgeHit> similar(KnowledgeQuery query) {
    return List.of();
  }

  @Override
  public Optional<String> storedText(TextKey key, Audience reader) {
    return Optional.empty();
  }

  @Override
  public Optional<RecordView> other(RecordId record) {
    return Optional.empty();
  }

  @Override
  public long nextFolio(String series) {
    return 1;
  }

  @Override
  public long currentPolicy() {
    return 1;
  }

  @Override
  public GuardAnswer guard(String guard, RecordView record) {
    return new GuardAnswer(GuardAnswer.Verdict.UNKNOWN, "the host knows its guard " + guard);
  }

  @Override
  public Set<String> guards() {
    return Set.of();
  }
}
