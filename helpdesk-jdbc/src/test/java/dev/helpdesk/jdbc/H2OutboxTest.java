package dev.helpdesk.jdbc;

import dev.helpdesk.tck.OutboxContract;
import dev.helpdesk.tck.StorageFixture;

class H2OutboxTest extends OutboxContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
