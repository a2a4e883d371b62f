package dev.helpdesk.jdbc;

import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.tck.HostTransactionFixture;
import dev.helpdesk.tck.LostCommitFixture;

class PostgresStorageTest extends JdbcStorageContracts {

  @Override
  HostTransactionFixture store() {
    return JdbcFixture.postgres();
  }

  @Override
  LostCommitFixture losing() {
    return LosingJdbcFixture.onPostgres(TestDatabases.postgres());
  }
}
