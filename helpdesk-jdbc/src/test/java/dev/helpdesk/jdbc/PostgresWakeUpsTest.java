package dev.helpdesk.jdbc;

import dev.helpdesk.tck.WakeUpsContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresWakeUpsTest extends WakeUpsContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
