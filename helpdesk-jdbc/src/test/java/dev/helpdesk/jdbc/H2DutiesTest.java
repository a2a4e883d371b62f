package dev.helpdesk.jdbc;

import dev.helpdesk.tck.DutiesContract;
import dev.helpdesk.tck.StorageFixture;

class H2DutiesTest extends DutiesContract {

  @Override
  protected StorageFixture newFixture() {
    return JdbcFixture.h2();
  }
}
