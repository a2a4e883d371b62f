package dev.helpdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;

class H2OwnTimeTest extends OwnTimeContracts {

  @Override
  HikariDataSource dataSource() {
    return TestDatabases.h2();
  }
}
