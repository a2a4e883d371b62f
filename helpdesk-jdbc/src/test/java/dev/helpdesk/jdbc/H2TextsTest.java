package dev.helpdesk.jdbc;

import dev.helpdesk.tck.TextsContract;
import dev.helpdesk.tck.StorageFixture;

class H2TextsTest extends TextsContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
