package dev.helpdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;

class PostgresOwnTimeTest extends OwnTimeContracts {

  @Override
  HikariDataSource dataSource() {
    return TestDatabases.postgres();
  }
}
