package dev.helpdesk.jdbc;

import dev.helpdesk.tck.QueryContract;
import dev.helpdesk.tck.StorageFixture;

class H2QueryTest extends QueryContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
