package dev.helpdesk.inmemory;

import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.TextsContract;

class InMemoryTextsTest extends TextsContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
