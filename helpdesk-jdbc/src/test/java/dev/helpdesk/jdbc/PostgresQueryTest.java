package dev.helpdesk.jdbc;

import dev.helpdesk.tck.QueryContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresQueryTest extends QueryContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
