package dev.helpdesk.jdbc;

import dev.helpdesk.tck.FeedContract;
import dev.helpdesk.tck.StorageFixture;

class H2FeedTest extends FeedContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
