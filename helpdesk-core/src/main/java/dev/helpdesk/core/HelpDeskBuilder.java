package dev.helpdesk.core;

import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.directory.PolicyDirectory;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.engine.road.Ports;
import dev.helpdesk.core.view.CommittedListener;
import dev.helpdesk.core.workflow.HostGuard;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.spi.catalogue.Catalogue;
import dev.helpdesk.spi.directory.Agents;
import dev.helpdesk.spi.directory.EscalationContacts;
import dev.helpdesk.spi.directory.Presence;
import dev.helpdesk.spi.directory.Requesters;
import dev.helpdesk.spi.entitlement.Entitlements;
import dev.helpdesk.spi.identity.FolioSource;
import dev.helpdesk.spi.identity.IdSource;
import dev.helpdesk.spi.knowledge.KnowledgeIndex;
import dev.helpdesk.spi.notification.NotificationSender;
import dev.helpdesk.spi.store.Storage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the host gives an engine.
 *
 * <p>Only a store is needed. What is not given has a default:
 *
 * <ul>
 *   <li>time and ids: the system's time, random ids; folio numbers count in memory and are unique
 *       in this engine only
 *   <li>agents and escalation contacts: those in the directory of the tenant's policy, on shift and
 *       answering by its calendars; with agents of the host, everybody is present
 *   <li>requesters: every requester is known
 *   <li>catalogue and entitlements: empty
 *   <li>knowledge: nothing resembles anything
 *   <li>sender: notifications wait in the outbox
 *   <li>limits: {@link Limits#DEFAULTS}
 * </ul>
 *
 * Not safe for use by several threads.
 */
public final class HelpDeskBuilder {

  private @Nullable Storage storage;
  private InstantSource time = SystemSources.time();
  private IdSource ids = SystemSources.ids();
  private FolioSource folios = SystemSources.folios();
  private @Nullable Agents agents;
  private @Nullable Presence presence;
  private Requesters requesters = EmptyPorts.REQUESTERS;
  private @Nullable EscalationContacts contacts;
  private Catalogue catalogue = EmptyPorts.CATALOGUE;
  private Entitlements entitlements = (tenant, organisation, service, at) -> List.of();
  private @Nullable KnowledgeIndex knowledge;
  private @Nullable NotificationSender sender;
  private Limits limits = Limits.DEFAULTS;
  private boolean unsoundAdmitted;
  private final Map<String, HostGuard> guards = new TreeMap<>();
  private final List<CommittedListener> listeners = new ArrayList<>();

  HelpDeskBuilder() {}

  /** Sets the store. */
  public HelpDeskBuilder storage(Storage newStorage) {
    storage = Check.present(newStorage, "storage");
    return this;
  }

  /** Sets where the engine's now comes from. */
  public HelpDeskBuilder time(InstantSource newTime) {
    time = Check.present(newTime, "time");
    return this;
  }

  /** Sets where ids come from. */
  public HelpDeskBuilder ids(IdSource newIds) {
    ids = Check.present(newIds, "ids");
    return this;
  }

  /** Sets where folio numbers come from. */
  public HelpDeskBuilder folios(FolioSource newFolios) {
    folios = Check.present(newFolios, "folios");
    return this;
  }

  /** Sets who answers for agents and groups, in place of the policy's directory. */
  public HelpDeskBuilder agents(Agents newAgents) {
    agents = Check.present(newAgents, "agents");
    return this;
  }

  /** Sets who answers for presence. */
  public HelpDeskBuilder presence(Presence newPresence) {
    presence = Check.present(newPresence, "presence");
    return this;
  }

  /** Sets who answers for requesters. */
  public HelpDeskBuilder requesters(Requesters newRequesters) {
    requesters = Check.present(newRequesters, "requesters");
    return this;
  }

  /** Sets the escalation directory, in place of the policy's. */
  public HelpDeskBuilder contacts(EscalationContacts newContacts) {
    contacts = Check.present(newContacts, "contacts");
    return this;
  }

  /**
   * Sets one object that answers for agents, presence, requesters and escalation contacts, as the
   * directory in memory does.
   */
  public <D extends Agents & Presence & Requesters & EscalationContacts> HelpDeskBuilder directory(
      D directory) {
    return agents(directory).presence(directory).requesters(directory).contacts(directory);
  }

  /** Sets who answers for services and configuration items. */
  public HelpDeskBuilder catalogue(Catalogue newCatalogue) {
    catalogue = Check.present(newCatalogue, "catalogue");
    return this;
  }

  /** Sets who answers for entitlements. */
  public HelpDeskBuilder entitlements(Entitlements newEntitlements) {
    entitlements = Check.present(newEntitlements, "entitlements");
    return this;
  }

  /** Sets the knowledge index. */
  public HelpDeskBuilder knowledge(KnowledgeIndex newKnowledge) {
    knowledge = Check.present(newKnowledge, "knowledge");
    return this;
  }

  /** Sets who sends notifications. */
  public HelpDeskBuilder sender(NotificationSender newSender) {
    sender = Check.present(newSender, "sender");
    return this;
  }

  /** Sets the bounds of sizes and counts. */
  public HelpDeskBuilder limits(Limits newLimits) {
    limits = Check.present(newLimits, "limits");
    return this;
  }

  /**
   * Lets policies be installed in which the linter finds errors; otherwise they are refused. For
   * experiments, such as playing a witness of {@link dev.helpdesk.core.lint.Finding}; what such a
   * policy does to tickets is not undone by a better one.
   */
  public HelpDeskBuilder admitUnsoundPolicies() {
    unsoundAdmitted = true;
    return this;
  }

  /**
   * Registers a guard of the host; policies write it as {@code {"host": "name"}}.
   *
   * <p>A policy that names one that is not registered can't be installed. A ticket whose policy
   * names one that no longer is refuses that transition, and what happens by itself waits.
   *
   * @param name by which policies name it, different from all others; 1 to 200 characters
   * @throws InvalidValueException when the name is malformed or registered already
   */
  public HelpDeskBuilder guard(String name, HostGuard guard) {
    if (guards.putIfAbsent(Check.id(name, "guard"), Check.present(guard, "guard")) != null) {
      throw new InvalidValueException("guard", "registered once under its name");
    }
    return this;
  }

  /** Adds a listener; they are called in the order in which they were added. */
  public HelpDeskBuilder listener(CommittedListener listener) {
    listeners.add(Check.present(listener, "listener"));
    return this;
  }

  /** Returns the engine; refuses to be one without a store. */
  public HelpDesk build() {
    Storage given = storage;
    if (given == null) {
      throw new InvalidValueException("storage", "present");
    }
    return new HelpDesk(new Engine(given, policies -> ports(given, policies), listeners));
  }

  private Ports ports(Storage given, PolicyDirectory policies) {
    return new Ports(
        given,
        time,
        ids,
        folios,
        people(policies),
        catalogue,
        entitlements,
        knowledge,
        sender,
        Collections.unmodifiableMap(new TreeMap<>(guards)),
        limits,
        unsoundAdmitted);
  }

  private Ports.Directory people(PolicyDirectory policies) {
    Presence otherwise = agents == null ? policies : (tenant, agent, at) -> true;
    return new Ports.Directory(
        Objects.requireNonNullElse(agents, policies),
        Objects.requireNonNullElse(presence, otherwise),
        requesters,
        Objects.requireNonNullElse(contacts, policies));
  }
}
