package dev.helpdesk.jdbc;

import dev.helpdesk.tck.HostTransactionFixture;

class PostgresStorageTest extends JdbcStorageContracts {

  @Override
  HostTransactionFixture store() {
    return JdbcFixture.postgres();
  }
}
