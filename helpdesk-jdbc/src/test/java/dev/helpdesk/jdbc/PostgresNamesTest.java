package dev.helpdesk.jdbc;

import dev.helpdesk.tck.NamesContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresNamesTest extends NamesContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
