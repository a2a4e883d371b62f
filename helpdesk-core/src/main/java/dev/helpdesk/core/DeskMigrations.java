package dev.helpdesk.core;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.PolicyName;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.engine.record.Kinds;
import dev.helpdesk.core.engine.record.RecordAttributes;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.engine.road.Look;
import dev.helpdesk.core.engine.road.Order;
import dev.helpdesk.core.policy.MigrationCheck;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at what a migration would make of many tickets, and words the command that does it. */
final class DeskMigrations {

  private static final RecordId EACH = RecordId.of("each");

  private static final int MOST_VERSIONS = 100;

  private final Engine engine;
  private final TenantId tenant;
  private final DeskViews views;

  DeskMigrations(Engine engine, TenantId tenant, DeskViews views) {
    this.engine = engine;
    this.tenant = tenant;
    this.views = views;
  }

  /** Returns why no ticket can come along, or null. */
  @Nullable Refusal refusal(Migration migration) {
    long version = engine.documents().currentPolicy(tenant);
    Policy policy = engine.documents().policy(tenant, version);
    return policy == null
        ? Refusal.of("policy.none", "tenant", "a tenant with a policy installed")
        : MigrationCheck.refusal(migration, policy);
  }

  StartFanOut command(String name, Migration migration, Criteria criteria) {
    long version = engine.documents().currentPolicy(tenant);
    return new StartFanOut(
        name,
        others(migration, criteria, version),
        // Without a policy only those come here who are refused for what they are.
        new MigrateTicket(EACH, Math.max(version, 1), migration));
  }

  MigrationPreview preview(
      Migration migration, Criteria criteria, @Nullable String cursor, int limit) {
    long version = engine.documents().currentPolicy(tenant);
    Refusal refusal = refusal(migration);
    if (refusal != null) {
      return new MigrationPreview(refusal, version, List.of(), MigrationTotals.NONE, null);
    }
    RecordQuery.Page page =
        engine
            .ports()
            .storage()
            .query()
            .find(tenant, others(migration, criteria, version), List.of(), cursor, limit);
    List<TicketMigration> tickets =
        page.rows().stream()
            .filter(row -> Kinds.isTicket(row.kind()))
            .map(row -> look(row, new MigrateTicket(row.id(), version, migration)))
            .toList();
    return new MigrationPreview(null, version, tickets, MigrationTotals.of(tickets), page.next());
  }

  /** Those that meet the criteria and run on a version that the migration leads away from. */
  private Criteria others(Migration migration, Criteria criteria, long version) {
    PolicyName from = migration.from();
    return Criteria.allOf(
        criteria,
        new Criteria.Has(RecordAttributes.POLICY_VERSION),
        new Criteria.Not(on(version)),
        from == null ? new Criteria.All() : new Criteria.AnyOf(on(from, version)));
  }

  /** The versions of that name, or everything when they are more than criteria may have. */
  private List<Criteria> on(PolicyName from, long last) {
    List<Criteria> versions = new ArrayList<>();
    for (long version = last; version > 0 && versions.size() <= MOST_VERSIONS; version--) {
      Policy policy = engine.documents().policy(tenant, version);
      if (policy != null && MigrationCheck.nameOf(policy).equals(from)) {
        versions.add(on(version));
      }
    }
    // Of more, each ticket is asked, and those of other policies refuse.
    return versions.size() > MOST_VERSIONS ? List.of(new Criteria.All()) : versions;
  }

  private static Criteria on(long version) {
    return new Criteria.Is(RecordAttributes.POLICY_VERSION, AttributeValue.of(version));
  }

  private TicketMigration look(RecordRow row, MigrateTicket command) {
    Look look =
        engine
            .road()
            .look(new Order(tenant, row.id(), Actor.SYSTEM, command, null, null, null, false));
    return new TicketMigration(
        views.view(look.before()), views.view(look.after()), look.refusal(), look.events());
  }
}
