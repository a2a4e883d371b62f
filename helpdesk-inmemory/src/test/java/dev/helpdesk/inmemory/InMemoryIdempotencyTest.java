package dev.helpdesk.inmemory;

import dev.helpdesk.tck.IdempotencyContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryIdempotencyTest extends IdempotencyContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
