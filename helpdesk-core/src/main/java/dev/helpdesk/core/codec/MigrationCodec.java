package dev.helpdesk.core.codec;

import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.PolicyName;
import dev.helpdesk.core.event.PolicyMigrated;
import java.util.Map;

/** The codecs of how tickets come to another version of a policy. */
public final class MigrationCodec {

  private static final Codec<Map<String, String>> NAMES = Codecs.sortedMap(Codecs.TEXT);

  private static final Codec<PolicyName> POLICY =
      Codecs.TEXT.as(PolicyName::parse, PolicyName::toString);

  /** What is called otherwise; what is left out stays as it is. */
  public static final ObjectCodec<Migration> MIGRATION =
      Records.of(
          Migration::new,
          Fields.nullable("from", Migration::from, POLICY),
          Fields.nullable("to", Migration::to, POLICY),
          Fields.added("states", Migration::states, Codecs.sortedMap(NAMES), Map.of()),
          Fields.added("reasons", Migration::reasons, NAMES, Map.of()),
          Fields.added("impacts", Migration::impacts, NAMES, Map.of()),
          Fields.added("urgencies", Migration::urgencies, NAMES, Map.of()),
          Fields.added("reroute", Migration::reroute, Codecs.BOOLEAN, false));

  static final ObjectCodec<MigrateTicket> MIGRATE_TICKET =
      Records.of(
          MigrateTicket::new,
          Fields.of("record", MigrateTicket::record, Ids.RECORD),
          Fields.of("toVersion", MigrateTicket::toVersion, Codecs.LONG),
          Fields.of("migration", MigrateTicket::migration, MIGRATION));

  static final ObjectCodec<PolicyMigrated> POLICY_MIGRATED =
      Records.of(
          PolicyMigrated::new,
          Fields.of("from", PolicyMigrated::from, Codecs.LONG),
          Fields.of("to", PolicyMigrated::to, Codecs.LONG),
          Fields.of("state", PolicyMigrated::state, Codecs.TEXT),
          Fields.of("category", PolicyMigrated::category, Terms.STATE_CATEGORY),
          Fields.nullable("reason", PolicyMigrated::reason, Codecs.TEXT),
          Fields.of("states", PolicyMigrated::states, NAMES),
          Fields.of("reasons", PolicyMigrated::reasons, NAMES),
          Fields.of("impacts", PolicyMigrated::impacts, NAMES),
          Fields.of("urgencies", PolicyMigrated::urgencies, NAMES),
          Fields.of("reroute", PolicyMigrated::reroute, Codecs.BOOLEAN));

  private MigrationCodec() {}
}
