package dev.helpdesk.inmemory;

import dev.helpdesk.tck.BoundsContract;
import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.StorageFixture;

class EncodingBoundsTest extends BoundsContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
