package dev.helpdesk.inmemory;

import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.WakeUpsContract;

class EncodingWakeUpsTest extends WakeUpsContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
