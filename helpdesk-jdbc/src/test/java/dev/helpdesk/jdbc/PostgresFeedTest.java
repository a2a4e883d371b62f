package dev.helpdesk.jdbc;

import dev.helpdesk.tck.FeedContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresFeedTest extends FeedContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
