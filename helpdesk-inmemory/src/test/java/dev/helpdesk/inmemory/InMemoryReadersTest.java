package dev.helpdesk.inmemory;

import dev.helpdesk.tck.ReadersContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryReadersTest extends ReadersContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
