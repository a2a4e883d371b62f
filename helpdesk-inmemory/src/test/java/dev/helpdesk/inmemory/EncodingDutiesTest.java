package dev.helpdesk.inmemory;

import dev.helpdesk.tck.DutiesContract;
import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.StorageFixture;

class EncodingDutiesTest extends DutiesContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
