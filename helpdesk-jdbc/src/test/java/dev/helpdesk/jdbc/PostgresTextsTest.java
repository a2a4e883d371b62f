package dev.helpdesk.jdbc;

import dev.helpdesk.tck.TextsContract;
import dev.helpdesk.tck.StorageFixture;

class PostgresTextsTest extends TextsContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
