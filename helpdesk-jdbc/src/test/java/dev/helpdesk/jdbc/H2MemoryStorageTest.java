package dev.helpdesk.jdbc;

import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.tck.HostTransactionFixture;
import dev.helpdesk.tck.LostCommitFixture;

class H2MemoryStorageTest extends JdbcStorageContracts {

  @Override
  HostTransactionFixture store() {
    return JdbcFixture.h2Memory();
  }

  @Override
  LostCommitFixture losing() {
    return LosingJdbcFixture.onH2(TestDatabases.h2());
  }
}
