package dev.helpdesk.inmemory;

import dev.helpdesk.tck.BoundsContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryBoundsTest extends BoundsContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
