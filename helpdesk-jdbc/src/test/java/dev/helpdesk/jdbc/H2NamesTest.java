package dev.helpdesk.jdbc;

import dev.helpdesk.tck.NamesContract;
import dev.helpdesk.tck.StorageFixture;

class H2NamesTest extends NamesContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
