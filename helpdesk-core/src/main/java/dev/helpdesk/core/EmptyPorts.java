package dev.helpdesk.core;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.catalogue.Catalogue;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Agents;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.EscalationContacts;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Organisation;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.directory.Requesters;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeIndex;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What answers for a host that gives no directory, catalogue or index. */
final class EmptyPorts {

  static final Agents AGENTS =
      new Agents() {
        @Override
        public Optional<Group> group(TenantId tenant, GroupId group, Instant at) {
          return Optional.empty();
        }

        @Override
        public List<Group> groups(TenantId tenant, Instant at) {
          return List.of();
        }

        @Override
        public Optional<Agent> agent(TenantId tenant, ActorId agent, Instant at) {
          return Optional.empty();
        }

        @Override
        public List<Agent> members(TenantId tenant, GroupId group, Instant at) {
          return List.of();
        }
      };

  static final Requesters REQUESTERS =
      new Requesters() {
        @Override
        public Optional<Requester> requester(TenantId tenant, ActorId requester, Instant at) {
          return Optional.of(new Requester(requester, null, null, false, "en", "UTC"));
        }

        @Override
        public Optional<Organisation> organisation(
            TenantId tenant, OrganisationId organisation, Instant at) {
          return Optional.empty();
        }
      };

  static final EscalationContacts CONTACTS =
      new EscalationContacts() {
        @Override
        public int highestLevel(TenantId tenant, Instant at) {
          return 0;
        }

        @Override
        public List<Contact> answering(TenantId tenant, int level, Instant at) {
          return List.of();
        }

        @Override
        public Optional<Contact> contact(TenantId tenant, ActorId contact, Instant at) {
          return Optional.empty();
        }
      };

  static final Catalogue CATALOGUE =
      new Catalogue() {
        @Override
        public Optional<Service> service(TenantId tenant, ServiceId service, Instant at) {
          return Optional.empty();
        }

        @Override
        public Optional<ConfigurationItem> item(TenantId tenant, ItemId item, Instant at) {
          return Optional.empty();
        }
      };

  static final KnowledgeIndex KNOWLEDGE =
      new KnowledgeIndex() {
        @Override
        public void put(TenantId tenant, KnowledgeEntry entry) {
          // Nothing is looked up either.
        }

        @Override
        public void remove(TenantId tenant, RecordId record) {
          // Nothing was put.
        }

        @Override
        public List<KnowledgeHit> search(TenantId tenant, KnowledgeQuery query) {
          return List.of();
        }
      };

  private EmptyPorts() {}
}
