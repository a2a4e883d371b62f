package dev.helpdesk.inmemory;

import dev.helpdesk.tck.DutiesContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryDutiesTest extends DutiesContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
