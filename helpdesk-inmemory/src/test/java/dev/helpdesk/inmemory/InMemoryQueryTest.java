package dev.helpdesk.inmemory;

import dev.helpdesk.tck.QueryContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryQueryTest extends QueryContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
