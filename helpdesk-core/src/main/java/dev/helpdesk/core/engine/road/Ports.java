package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.workflow.HostGuard;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the host gave the engine; without a sender, notifications wait in the outbox, and
 * without an index nothing resembles anything.
 *
 * <p>Where unsound policies are admitted, errors of the linter don't keep them from being
 * installed.
 */
public record Ports(
    Storage storage,
    InstantSource time,
    IdSource ids,
    FolioSource folios,
    Directory directory,
    Catalogue catalogue,
    Entitlements entitlements,
    @Nullable KnowledgeIndex knowledge,
    @Nullable NotificationSender sender,
    Map<String, HostGuard> guards,
    Limits limits,
    boolean isUnsoundAdmitted) {

  /** The small ports that answer for people. */
  public record Directory(
      Agents agents, Presence presence, Requesters requesters, EscalationContacts contacts) {}
}
