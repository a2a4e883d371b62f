package dev.helpdesk.jdbc;

import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.WakeUpsContract;

class H2WakeUpsTest extends WakeUpsContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
