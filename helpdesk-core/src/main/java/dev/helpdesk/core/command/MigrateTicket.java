package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Lets a ticket run on another version of the tenant's policy.
 *
 * <p>What fell due before is settled by the old version; the command and all that follows from it
 * is decided by the new one. Nothing that happened is undone: a clock keeps what it counted and a
 * verdict stands, and the ticket stays where it stands, under the new names.
 *
 * @param record which ticket
 * @param toVersion the version as installed, 1 for the first; one that the ticket runs on already
 *     is refused
 * @param migration what is called otherwise there
 */
public record MigrateTicket(RecordId record, long toVersion, Migration migration)
    implements Command {

  /** Refuses null and a version below one. */
  public MigrateTicket {
    Check.present(record, "record");
    Check.between(toVersion, 1, Long.MAX_VALUE, "toVersion");
    Check.present(migration, "migration");
  }

  @Override
  public String commandType() {
    return "MigrateTicket";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.migrateTicket(this);
  }
}
