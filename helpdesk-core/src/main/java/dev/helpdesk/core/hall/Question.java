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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a decision asks for. Answered by one answerer, as of the decision's instant unless it
 * names another.
 *
 * @param <A> type of the answer
 */
public sealed interface Question<A> {

  /** Gives the question to the answerer. */
  A askOf(Answerer answerer);

  /** The group with an id. */
  record GroupById(GroupId group) implements Question<Optional<Group>> {
    @Override
    public Optional<Group> askOf(Answerer answerer) {
      return answerer.group(group);
    }
  }

  /** All groups, in order of ids. */
  record AllGroups() implements Question<List<Group>> {
    @Override
    public List<Group> askOf(Answerer answerer) {
      return answerer.groups();
    }
  }

  /** The agent with an id. */
  record AgentById(ActorId agent) implements Question<Optional<Agent>> {
    @Override
    public Optional<Agent> askOf(Answerer answerer) {
      return answerer.agent(agent);
    }
  }

  /** The members of a group, in order of ids. */
  record MembersOf(GroupId group) implements Question<List<Agent>> {
    @Override
    public List<Agent> askOf(Answerer answerer) {
      return answerer.members(group);
    }
  }

  /** Whether an agent is on shift and present. */
  record IsPresent(ActorId agent) implements Question<Boolean> {
    @Override
    public Boolean askOf(Answerer answerer) {
      return answerer.isPresent(agent);
    }
  }

  /** How many open tickets of each priority rank each agent has; agents without any are absent. */
  record LoadOf(List<ActorId> agents) implements Question<Map<ActorId, Map<Integer, Long>>> {
    @Override
    public Map<ActorId, Map<Integer, Long>> askOf(Answerer answerer) {
      return answerer.load(agents);
    }
  }

  /** The requester with an id. */
  record RequesterById(ActorId requester) implements Question<Optional<Requester>> {
    @Override
    public Optional<Requester> askOf(Answerer answerer) {
      return answerer.requester(requester);
    }
  }

  /** The service with an id. */
  record ServiceById(ServiceId service) implements Question<Optional<Service>> {
    @Override
    public Optional<Service> askOf(Answerer answerer) {
      return answerer.service(service);
    }
  }

  /** The configuration item with an id. */
  record ItemById(ItemId item) implements Question<Optional<ConfigurationItem>> {
    @Override
    public Optional<ConfigurationItem> askOf(Answerer answerer) {
      return answerer.item(item);
    }
  }

  /** The highest level of the escalation directory, 0 when it is empty. */
  record HighestLevel() implements Question<Integer> {
    @Override
    public Integer askOf(Answerer answerer) {
      return answerer.highestLevel();
    }
  }

  /** Who answers at a level of the escalation directory, in the order in which to ask. */
  record AnsweringAt(int level) implements Question<List<Contact>> {
    @Override
    public List<Contact> askOf(Answerer answerer) {
      return answerer.answering(level);
    }
  }

  /** The contact with an id. */
  record ContactById(ActorId contact) implements Question<Optional<Contact>> {
    @Override
    public Optional<Contact> askOf(Answerer answerer) {
      return answerer.contact(contact);
    }
  }

  /** The entitlements of an organisation for a service, or any, that are in force at an instant. */
  record EntitlementsOf(OrganisationId organisation, @Nullable ServiceId service, Instant at)
      implements Question<List<Entitlement>> {
    @Override
    public List<Entitlement> askOf(Answerer answerer) {
      return answerer.entitlements(organisation, service, at);
    }
  }

  /** What resembles a text. */
  record Similar(KnowledgeQuery query) implements Question<List<KnowledgeHit>> {
    @Override
    public List<KnowledgeHit> askOf(Answerer answerer) {
      return answerer.similar(query);
    }
  }

  /**
   * A text of this record that was stored before, for who may read what an audience may; empty when
   * there is none, it was erased or it is not for them.
   */
  record StoredText(TextKey key, Audience reader) implements Question<Optional<String>> {
    @Override
    public Optional<String> askOf(Answerer answerer) {
      return answerer.storedText(key, reader);
    }
  }

  /** Another record of the tenant. */
  record OtherRecord(RecordId record) implements Question<Optional<RecordView>> {
    @Override
    public Optional<RecordView> askOf(Answerer answerer) {
      return answerer.other(record);
    }
  }

  /** The next number of a series of folios. */
  record NextFolio(String series) implements Question<Long> {
    @Override
    public Long askOf(Answerer answerer) {
      return answerer.nextFolio(series);
    }
  }

  /** The version of the policy that new tickets run on; 0 when none is installed. */
  record CurrentPolicy() implements Question<Long> {
    @Override
    public Long askOf(Answerer answerer) {
      return answerer.currentPolicy();
    }
  }

  /** What a guard of the host says of a record. */
  record GuardOf(String guard, RecordView record) implements Question<GuardAnswer> {
    @Override
    public GuardAnswer askOf(Answerer answerer) {
      return answerer.guard(guard, record);
    }
  }

  /** The names of the guards that the host registered. */
  record KnownGuards() implements Question<Set<String>> {
    @Override
    public Set<String> askOf(Answerer answerer) {
      return answerer.guards();
    }
  }
}
