package dev.helpdesk.jdbc;

import dev.helpdesk.model.TenantId;
import java.sql.Connection;

/** Reads history of H2, where commits come one after the other and so do their positions. */
final class H2Feed extends JdbcFeed {

  H2Feed(Sessions sessions) {
    super(sessions);
  }

  @Override
  long finalPosition(Connection connection, TenantId tenant) {
    return Long.MAX_VALUE;
  }

  @Override
  void given(TenantId tenant, long position) {}
}
