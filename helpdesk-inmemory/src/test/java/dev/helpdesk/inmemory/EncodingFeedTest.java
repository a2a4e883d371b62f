package dev.helpdesk.inmemory;

import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.FeedContract;
import dev.helpdesk.tck.StorageFixture;

class EncodingFeedTest extends FeedContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
