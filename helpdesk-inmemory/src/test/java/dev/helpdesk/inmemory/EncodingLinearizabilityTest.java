package dev.helpdesk.inmemory;

import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.LinearizabilityContract;
import dev.helpdesk.tck.StorageFixture;

class EncodingLinearizabilityTest extends LinearizabilityContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
