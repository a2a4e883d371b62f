package dev.helpdesk.jdbc;

import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.WakeUpsContract;

class PostgresWakeUpsTest extends WakeUpsContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
