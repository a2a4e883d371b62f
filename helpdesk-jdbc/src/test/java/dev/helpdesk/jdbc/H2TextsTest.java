package dev.helpdesk.jdbc;

import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.TextsContract;

class H2TextsTest extends TextsContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
