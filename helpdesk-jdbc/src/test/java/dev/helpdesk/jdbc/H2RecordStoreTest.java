package dev.helpdesk.jdbc;

import dev.helpdesk.tck.RecordStoreContract;
import dev.helpdesk.tck.StorageFixture;

class H2RecordStoreTest extends RecordStoreContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
