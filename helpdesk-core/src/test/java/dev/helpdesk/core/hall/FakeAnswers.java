package dev.helpdesk.core.hall;

import dev.helpdesk.core.view.GuardAnswer;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers what a test puts into it: fill the public collections, then decide. */
public final class FakeAnswers implements Answerer {

  public final Map<GroupId, Group> groups = new TreeMap<>();
  public final Map<ActorId, Agent> agents = new TreeMap<>();
  public final Map<GroupId, List<ActorId>> members = new TreeMap<>();
  public final Set<ActorId> absent = new LinkedHashSet<>();
  public final Map<ActorId, Map<Integer, Long>> load = new LinkedHashMap<>();
  public final Map<ActorId, Requester> requesters = new TreeMap<>();
  public final Map<ServiceId, Service> services = new TreeMap<>();
  public final Map<ItemId, ConfigurationItem> items = new TreeMap<>();
  public final Map<Integer, List<Contact>> answering = new TreeMap<>();
  public final Map<ActorId, Contact> contacts = new TreeMap<>();
  public final Map<TextKey, String> texts = new LinkedHashMap<>();
  public final Set<TextKey> internal = new LinkedHashSet<>();
  public final Map<RecordId, RecordView> others = new TreeMap<>();
  public final Map<String, Long> folios = new TreeMap<>();
  public final Map<String, Predicate<RecordView>> guards = new TreeMap<>();
  public long policy = 1;
  public Function<KnowledgeQuery, List<KnowledgeHit>> similar = query -> List.of();
  public BiFunction<OrganisationId, @Nullable ServiceId, List<Entitlement>> entitlements =
      (organisation, service) -> List.of();

  /** Makes a requester known, of no organisation, who reads English. */
  public FakeAnswers requester(String id) {
    ActorId actor = ActorId.of(id);
    requesters.put(actor, new Requester(actor, null, null, false, "en", "UTC"));
    return this;
  }

  @Override
  public Optional<Group> group(GroupId group) {
    return Optional.ofNullable(groups.get(group));
  }

  @Override
  public List<Group> groups() {
    return List.copyOf(groups.values());
  }

  @Override
  public Optional<Agent> agent(ActorId agent) {
    return Optional.ofNullable(agents.get(agent));
  }

  @Override
  public List<Agent> members(GroupId group) {
    List<Agent> found = new ArrayList<>();
    members.getOrDefault(group, List.of()).stream()
        .sorted(Comparator.naturalOrder())
        .forEach(id -> agent(id).ifPresent(found::add));
    return found;
  }

  @Override
  public boolean isPresent(ActorId agent) {
    return !absent.contains(agent);
  }

  @Override
  public Map<ActorId, Map<Integer, Long>> load(List<ActorId> asked) {
    Map<ActorId, Map<Integer, Long>> found = new LinkedHashMap<>(load);
    found.keySet().retainAll(asked);
    return found;
  }

  @Override
  public Optional<Requester> requester(ActorId requester) {
    return Optional.ofNullable(requesters.get(requester));
  }

  @Override
  public Optional<Service> service(ServiceId service) {
    return Optional.ofNullable(services.get(service));
  }

  @Override
  public Optional<ConfigurationItem> item(ItemId item) {
    return Optional.ofNullable(items.get(item));
  }

  @Override
  public int highestLevel() {
    return answering.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @Override
  public List<Contact> answering(int level) {
    return answering.getOrDefault(level, List.of());
  }

  @Override
  public Optional<Contact> contact(ActorId contact) {
    return Optional.ofNullable(contacts.get(contact));
  }

  @Override
  public List<Entitlement> entitlements(
      OrganisationId organisation, @Nullable ServiceId service, Instant when) {
    return entitlements.apply(organisation, service);
  }

  @Override
  public List<KnowledgeHit> similar(KnowledgeQuery query) {
    return similar.apply(query);
  }

  @Override
  public Optional<String> storedText(TextKey key, Audience reader) {
    boolean readable = reader == Audience.INTERNAL || !internal.contains(key);
    return Optional.ofNullable(texts.get(key)).filter(text -> readable);
  }

  @Override
  public Optional<RecordView> other(RecordId record) {
    return Optional.ofNullable(others.get(record));
  }

  @Override
  public long nextFolio(String series) {
    return folios.merge(series, 1L, Long::sum);
  }

  @Override
  public long currentPolicy() {
    return policy;
  }

  @Override
  public GuardAnswer guard(String guard, RecordView record) {
    Predicate<RecordView> rule = guards.get(guard);
    if (rule == null) {
      return new GuardAnswer(GuardAnswer.Verdict.UNKNOWN, "known");
    }
    return new GuardAnswer(
        rule.test(record) ? GuardAnswer.Verdict.HOLDS : GuardAnswer.Verdict.DOES_NOT_HOLD,
        guard + " holds");
  }

  @Override
  public Set<String> guards() {
    return guards.keySet();
  }
}
