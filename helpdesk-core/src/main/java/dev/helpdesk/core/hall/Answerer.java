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

/** Answers the questions of one decision; one method for each kind of {@link Question}. */
public interface Answerer {

  /** Answers {@link Question.GroupById}. */
  Optional<Group> group(GroupId group);

  /** Answers {@link Question.AllGroups}. */
  List<Group> groups();

  /** Answers {@link Question.AgentById}. */
  Optional<Agent> agent(ActorId agent);

  /** Answers {@link Question.MembersOf}. */
  List<Agent> members(GroupId group);

  /** Answers {@link Question.IsPresent}. */
  boolean isPresent(ActorId agent);

  /** Answers {@link Question.LoadOf}. */
  Map<ActorId, Map<Integer, Long>> load(List<ActorId> agents);

  /** Answers {@link Question.RequesterById}. */
  Optional<Requester> requester(ActorId requester);

  /** Answers {@link Question.ServiceById}. */
  Optional<Service> service(ServiceId service);

  /** Answers {@link Question.ItemById}. */
  Optional<ConfigurationItem> item(ItemId item);

  /** Answers {@link Question.HighestLevel}. */
  int highestLevel();

  /** Answers {@link Question.AnsweringAt}. */
  List<Contact> answering(int level);

  /** Answers {@link Question.ContactById}. */
  Optional<Contact> contact(ActorId contact);

  /** Answers {@link Question.EntitlementsOf}. */
  List<Entitlement> entitlements(
      OrganisationId organisation, @Nullable ServiceId service, Instant when);

  /** Answers {@link Question.Similar}. */
  List<KnowledgeHit> similar(KnowledgeQuery query);

  /** Answers {@link Question.StoredText}. */
  Optional<String> storedText(TextKey key, Audience reader);

  /** Answers {@link Question.OtherRecord}. */
  Optional<RecordView> other(RecordId record);

  /** Answers {@link Question.NextFolio}. */
  long nextFolio(String series);

  /** Answers {@link Question.CurrentPolicy}. */
  long currentPolicy();

  /** Answers {@link Question.GuardOf}. */
  GuardAnswer guard(String guard, RecordView record);

  /** Answers {@link Question.KnownGuards}. */
  Set<String> guards();
}
