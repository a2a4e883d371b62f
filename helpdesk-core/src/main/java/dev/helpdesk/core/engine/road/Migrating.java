package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.PolicyName;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.policy.MigrationCheck;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms on which a ticket comes to another version of the policy. */
final class Migrating {

  /** Finds the migration among commands. */
  static final SomeCommands<Optional<MigrateTicket>> TO =
      new SomeCommands<>() {
        @Override
        protected Optional<MigrateTicket> otherwise(Command command) {
          return Optional.empty();
        }

        @Override
        public Optional<MigrateTicket> migrateTicket(MigrateTicket command) {
          return Optional.of(command);
        }
      };

  private Migrating() {}

  static @Nullable Refusal check(MigrateTicket command, RecordView ticket, Documents documents) {
    long present = ticket.registered().policyVersion();
    if (command.toVersion() == present) {
      return Refusal.of(
          "policy.unchanged", "toVersion", "another version than the one the ticket runs on");
    }
    Policy to = documents.policy(ticket.tenant(), command.toVersion());
    if (to == null) {
      long last = documents.currentPolicy(ticket.tenant());
      return new Refusal(
          "policy.version-unknown",
          "toVersion",
          "a version of the policy that is installed",
          List.of("1 to " + last));
    }
    Policy from = documents.policy(ticket.tenant(), present);
    Migration migration = command.migration();
    Refusal refusal = other("migration.from", migration.from(), from);
    return refusal == null ? other("migration.to", migration.to(), to) : refusal;
  }

  private static @Nullable Refusal other(
      String field, @Nullable PolicyName named, @Nullable Policy policy) {
    return named == null || policy == null || named.equals(MigrationCheck.nameOf(policy))
        ? null
        : new Refusal(
            "policy.version-other",
            field,
            "the policy in question",
            List.of(MigrationCheck.nameOf(policy).toString()));
  }
}
