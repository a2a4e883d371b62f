package dev.helpdesk.jdbc;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.HistoryRow;
import java.sql.SQLException;

/** History as it stands in the table. */
final class HistoryRows {

  private HistoryRows() {}

  /** Begins to select history. */
  static Sql select() {
    return Sql.of(
        "SELECT tenant, record, version, position, at, recorded_at, type, decision, command, actor,"
            + " decision_position, reaction, body FROM helpdesk_history");
  }

  static HistoryRow read(Row row) throws SQLException {
    return new HistoryRow(
        new TenantId(row.text("tenant")),
        new RecordId(row.text("record")),
        row.number("version"),
        row.number("position"),
        row.instant("at"),
        row.instant("recorded_at"),
        row.text("type"),
        new Decision(
            row.text("decision"),
            row.text("command"),
            new ActorId(row.text("actor")),
            row.integer("decision_position"),
            row.flag("reaction")),
        row.body("body"));
  }
}
