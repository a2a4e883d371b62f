package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.acceptance.jdbc.Bench.Database;

/** Every statement of every script on PostgreSQL is a crash point. */
class SqlCrashPointsOnPostgresTest extends SqlCrashPoints {

  SqlCrashPointsOnPostgresTest() {
    super(Database.POSTGRESQL, 10_000L, 800L);
  }
}
