package dev.helpdesk.inmemory;

import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.QueryContract;
import dev.helpdesk.tck.StorageFixture;

class EncodingQueryTest extends QueryContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
