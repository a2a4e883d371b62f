package dev.helpdesk.jdbc;

import dev.helpdesk.tck.HostTransactionFixture;

class H2MemoryStorageTest extends JdbcStorageContracts {

  @Override
  HostTransactionFixture store() {
    return JdbcFixture.h2Memory();
  }
}
