package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.hall.Answerer;
import dev.helpdesk.core.view.GuardAnswer;
import dev.helpdesk.core.view.PortFailedException;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.HelpDeskException;
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
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers questions from the host's ports, as of the instant of the decision. */
final class PortAnswerer implements Answerer {

  private static final int MOST_TICKETS = 10_000;

  private final Ports ports;
  private final Loading loading;
  private final Documents documents;
  private final KnowledgeUpkeep upkeep;
  private final TenantId tenant;
  private final RecordId asking;
  private final Instant at;

  PortAnswerer(
      Ports ports,
      Loading loading,
      Documents documents,
      KnowledgeUpkeep upkeep,
      RecordView asking,
      Instant at) {
    this.ports = ports;
    this.loading = loading;
    this.documents = documents;
    this.upkeep = upkeep;
    this.tenant = asking.tenant();
    this.asking = asking.id();
    this.at = at;
  }

  private static <T> T answer(String port, Supplier<T> call) {
    T answer;
    try {
      answer = call.get();
    } catch (HelpDeskException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PortFailedException(port, e);
    }
    if (answer == null) {
      throw new PortFailedException(port, null);
    }
    return answer;
  }

  @Override
  public Optional<Group> group(GroupId group) {
    return answer("agents", () -> ports.directory().agents().group(tenant, group, at));
  }

  @Override
  public List<Group> groups() {
    return answer("agents", () -> ports.directory().agents().groups(tenant, at));
  }

  @Override
  public Optional<Agent> agent(ActorId agent) {
    return answer("agents", () -> ports.directory().agents().agent(tenant, agent, at));
  }

  @Override
  public List<Agent> members(GroupId group) {
    return answer("agents", () -> ports.directory().agents().members(tenant, group, at));
  }

  @Override
  public boolean isPresent(ActorId agent) {
    return answer("presence", () -> ports.directory().presence().isPresent(tenant, agent, at));
  }

  @Override
  public Map<ActorId, Map<Integer, Long>> load(List<ActorId> agents) {
    Map<ActorId, Map<Integer, Long>> load = new TreeMap<>();
    for (ActorId agent : agents) {
      Map<Integer, Long> ranks = new TreeMap<>();
      for (RecordRow row : answer("query", () -> openTickets(agent))) {
        ranks.merge(rank(row), 1L, Long::sum);
      }
      if (!ranks.isEmpty()) {
        load.put(agent, ranks);
      }
    }
    return load;
  }

  private List<RecordRow> openTickets(ActorId agent) {
    Criteria open =
        Criteria.allOf(
            Criteria.is("assignee", agent.value()),
            new Criteria.Is("open", AttributeValue.of(true)));
    return ports.storage().query().find(tenant, open, List.of(), null, MOST_TICKETS).rows();
  }

  private static int rank(RecordRow row) {
    return row.attributes().get("priorityRank") instanceof AttributeValue.Number number
        ? (int) number.value()
        : 0;
  }

  @Override
  public Optional<Requester> requester(ActorId requester) {
    return answer(
        "requesters", () -> ports.directory().requesters().requester(tenant, requester, at));
  }

  @Override
  public Optional<Service> service(ServiceId service) {
    return answer("catalogue", () -> ports.catalogue().service(tenant, service, at));
  }

  @Override
  public Optional<ConfigurationItem> item(ItemId item) {
    return answer("catalogue", () -> ports.catalogue().item(tenant, item, at));
  }

  @Override
  public int highestLevel() {
    return answer("contacts", () -> ports.directory().contacts().highestLevel(tenant, at));
  }

  @Override
  public List<Contact> answering(int level) {
    return answer("contacts", () -> ports.directory().contacts().answering(tenant, level, at));
  }

  @Override
  public Optional<Contact> contact(ActorId contact) {
    return answer("contacts", () -> ports.directory().contacts().contact(tenant, contact, at));
  }

  @Override
  public List<Entitlement> entitlements(
      OrganisationId organisation, @Nullable ServiceId service, Instant when) {
    return answer(
        "entitlements", () -> ports.entitlements().inForce(tenant, organisation, service, when));
  }

  @Override
  public List<KnowledgeHit> similar(KnowledgeQuery query) {
    return answer("knowledge", () -> upkeep.search(tenant, query));
  }

  @Override
  public Optional<String> storedText(TextKey key, Audience reader) {
    return answer("records", () -> ports.storage().records().texts(tenant, asking)).stream()
        .filter(row -> row.key().equals(key))
        .filter(row -> reader == Audience.INTERNAL || row.audience() == Audience.PUBLIC)
        .map(TextRow::text)
        .findFirst();
  }

  @Override
  public Optional<RecordView> other(RecordId record) {
    return loading.row(tenant, record).map(row -> loading.record(row).view());
  }

  @Override
  public long nextFolio(String series) {
    return answer("folios", () -> ports.folios().next(tenant, series));
  }

  @Override
  public long currentPolicy() {
    return documents.currentPolicy(tenant);
  }

  @Override
  public GuardAnswer guard(String guard, RecordView record) {
    return HostGuards.ask(ports.guards(), guard, record);
  }

  @Override
  public Set<String> guards() {
    return ports.guards().keySet();
  }
}
