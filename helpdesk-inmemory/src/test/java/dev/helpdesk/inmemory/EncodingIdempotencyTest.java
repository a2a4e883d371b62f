package dev.helpdesk.inmemory;

import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.IdempotencyContract;
import dev.helpdesk.tck.StorageFixture;

class EncodingIdempotencyTest extends IdempotencyContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
