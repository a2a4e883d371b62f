package dev.helpdesk.jdbc;

import dev.helpdesk.tck.IdempotencyContract;
import dev.helpdesk.tck.StorageFixture;

class H2IdempotencyTest extends IdempotencyContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
