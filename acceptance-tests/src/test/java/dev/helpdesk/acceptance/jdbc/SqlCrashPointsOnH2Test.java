package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.acceptance.jdbc.Bench.Database;

/** Every statement of every script on H2 is a crash point. */
class SqlCrashPointsOnH2Test extends SqlCrashPoints {

  SqlCrashPointsOnH2Test() {
    super(Database.H2, 20_000L, 5_000L);
  }
}
