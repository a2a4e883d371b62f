package dev.helpdesk.jdbc;

import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.TextsContract;

class PostgresTextsTest extends TextsContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.postgres();
  }
}
