package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.Changeset;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes a changeset in the way of one database. */
interface CommitWriter {

  /**
   * Writes all parts.
   *
   * @return false when the record has another version; that a key or a name is taken comes as a
   *     failure of a constraint; either way the caller undoes what was written
   */
  boolean write(Connection connection, Changeset changeset) throws SQLException;

  /** Tells whether the write of a changeset takes several statements. */
  boolean isSeveralStatements(Changeset changeset);
}
