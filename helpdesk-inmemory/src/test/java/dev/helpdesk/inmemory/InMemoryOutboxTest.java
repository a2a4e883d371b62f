package dev.helpdesk.inmemory;

import dev.helpdesk.tck.OutboxContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryOutboxTest extends OutboxContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
