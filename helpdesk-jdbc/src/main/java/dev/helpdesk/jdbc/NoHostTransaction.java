package dev.helpdesk.jdbc;

import java.sql.Connection;
import java.util.Optional;

/** A host without transactions of its own: the store has one for each commit. */
enum NoHostTransaction implements HostTransaction {
  INSTANCE;

  @Override
  public Optional<Connection> connection() {
    return Optional.empty();
  }

  @Override
  public void afterCommit(Runnable action) {
    action.run();
  }
}
