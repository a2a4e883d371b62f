package dev.helpdesk.inmemory;

import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.UnicodeContract;

class InMemoryUnicodeTest extends UnicodeContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
