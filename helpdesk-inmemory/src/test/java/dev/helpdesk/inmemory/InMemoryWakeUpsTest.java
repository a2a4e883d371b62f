package dev.helpdesk.inmemory;

import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.WakeUpsContract;

class InMemoryWakeUpsTest extends WakeUpsContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
