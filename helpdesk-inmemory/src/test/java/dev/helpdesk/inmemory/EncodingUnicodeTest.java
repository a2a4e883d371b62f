package dev.helpdesk.inmemory;

import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.UnicodeContract;

class EncodingUnicodeTest extends UnicodeContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
