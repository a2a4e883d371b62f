package dev.helpdesk.jdbc;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.IdempotencyRow;
import java.sql.SQLException;

/** What is remembered of commands, as it stands in the table. */
final class IdempotencyRows {

  private IdempotencyRows() {}

  static IdempotencyRow read(Row row) throws SQLException {
    return new IdempotencyRow(
        row.text("command_key"),
        row.text("payload_hash"),
        new RecordId(row.text("record")),
        row.number("from_version"),
        row.number("to_version"),
        row.body("outcome"));
  }
}
