package dev.helpdesk.inmemory;

import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.RecordStoreContract;
import dev.helpdesk.tck.StorageFixture;

class EncodingRecordStoreTest extends RecordStoreContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
