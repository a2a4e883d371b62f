package dev.helpdesk.jdbc;

import dev.helpdesk.tck.RecordStoreContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresRecordStoreTest extends RecordStoreContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
