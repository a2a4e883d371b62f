package dev.helpdesk.inmemory;

import dev.helpdesk.tck.LinearizabilityContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryLinearizabilityTest extends LinearizabilityContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain().withHistories(10_000);
  }
}
