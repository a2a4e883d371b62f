package dev.helpdesk.jdbc;

import dev.helpdesk.tck.OutboxContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresOutboxTest extends OutboxContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
