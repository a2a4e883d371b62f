package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.Kinds;
import dev.helpdesk.core.engine.road.Decider.Ground;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.spi.store.RecordRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what decisions on a record stand on: its policy version, the calendars, the answerer. */
final class Grounds {

  private final Ports ports;
  private final Loading loading;
  private final Documents documents;
  private final KnowledgeUpkeep upkeep;

  Grounds(Ports ports, Loading loading, Documents documents, KnowledgeUpkeep upkeep) {
    this.ports = ports;
    this.loading = loading;
    this.documents = documents;
    this.upkeep = upkeep;
  }

  Limits limits() {
    return ports.limits();
  }

  /** Returns the calendars for records that are claimed together. */
  RecentCalendars calendars() {
    return new RecentCalendars(documents);
  }

  /** Returns the engine's now, cut to microseconds. */
  Instant now() {
    return ports.time().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns the ground of a record; null when its tenant has no policy. */
  @Nullable Ground of(DeskRecord record) {
    return of(record, () -> documents.calendars(record.view().tenant()));
  }

  /** Returns the ground of one of the records that were claimed together. */
  @Nullable Ground of(DeskRecord record, RecordRow row, RecentCalendars calendars) {
    return of(record, () -> calendars.of(row, now()));
  }

  private @Nullable Ground of(DeskRecord record, Supplier<Calendars> calendars) {
    Policy policy = policy(record.view());
    if (policy == null) {
      return null;
    }
    return new Ground(
        policy,
        calendars.get(),
        (asking, at) -> new PortAnswerer(ports, loading, documents, upkeep, asking.view(), at),
        false,
        ports.isUnsoundAdmitted());
  }

  /**
   * Returns the ground on which a command is decided: that of its record, but for a migration,
   * which is decided by the version that it leads to.
   */
  Ground deciding(Command command, RecordView view, Ground present) {
    MigrateTicket migration = command.match(Migrating.TO).orElse(null);
    Policy policy =
        migration == null ? null : documents.policy(view.tenant(), migration.toVersion());
    return policy == null ? present : present.on(policy);
  }

  /** Returns why a ticket can't come to the version that a migration names, or null. */
  @Nullable Refusal migrating(Command command, RecordView view) {
    return command
        .match(Migrating.TO)
        .map(migration -> Migrating.check(migration, view, documents))
        .orElse(null);
  }

  private @Nullable Policy policy(RecordView view) {
    if (!Kinds.isTicket(view.kind())) {
      return Policy.defaults();
    }
    Origin origin = view.origin();
    long version = origin == null ? documents.currentPolicy(view.tenant()) : origin.policyVersion();
    return documents.policy(view.tenant(), version);
  }

  /** Tells without a decision that nothing is due by an instant. */
  boolean isQuiet(@Nullable RecordRow row, Ground ground, Instant now) {
    return row == null
        || (row.stamp() == ground.calendars().stamp()
            && !Parking.isParked(row)
            && (row.wakeUp() == null || row.wakeUp().isAfter(now)));
  }
}
