package dev.helpdesk.jdbc;

import dev.helpdesk.tck.WakeUpsContract;
import dev.helpdesk.tck.StorageFixture;

class H2WakeUpsTest extends WakeUpsContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
