package dev.helpdesk.jdbc;

import dev.helpdesk.tck.IdempotencyContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresIdempotencyTest extends IdempotencyContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
