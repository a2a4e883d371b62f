package dev.helpdesk.core;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.catalogue.Catalogue;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Organisation;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.directory.Requesters;
import java.time.Instant;
import java.util.Optional;

/** What answers for a host that gives no requesters or catalogue. */
final class EmptyPorts {

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

  private EmptyPorts() {}
}
