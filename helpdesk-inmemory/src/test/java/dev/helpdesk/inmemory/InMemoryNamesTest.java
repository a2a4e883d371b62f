package dev.helpdesk.inmemory;

import dev.helpdesk.tck.NamesContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryNamesTest extends NamesContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
