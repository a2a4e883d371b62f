package dev.helpdesk.jdbc;

import dev.helpdesk.tck.DutiesContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresDutiesTest extends DutiesContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
