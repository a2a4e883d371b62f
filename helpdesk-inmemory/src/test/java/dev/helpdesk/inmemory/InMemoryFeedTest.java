package dev.helpdesk.inmemory;

import dev.helpdesk.tck.FeedContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryFeedTest extends FeedContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
