package dev.helpdesk.inmemory;

import dev.helpdesk.tck.RecordStoreContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryRecordStoreTest extends RecordStoreContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
