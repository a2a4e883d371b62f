package dev.helpdesk.jdbc;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Words;
import java.sql.SQLException;

/** Records as they stand in the table. */
final class RecordRows {

  private RecordRows() {}

  /** Begins to select records, which are called {@code r}, with their words, called {@code w}. */
  static Sql select() {
    return Sql.of(
        "SELECT r.tenant, r.id, r.kind, r.version, r.wake_up, r.stamp, r.attributes, r.snapshot,"
            + " w.public_words, w.internal_words FROM helpdesk_record r"
            + " LEFT JOIN helpdesk_words w ON w.tenant = r.tenant AND w.record = r.id");
  }

  static RecordRow read(Row row) throws SQLException {
    return new RecordRow(
        new TenantId(row.text("tenant")),
        new RecordId(row.text("id")),
        row.text("kind"),
        row.number("version"),
        row.instantOrNull("wake_up"),
        row.number("stamp"),
        AttributeJson.read(row.text("attributes")),
        new Words(row.texts("public_words"), row.texts("internal_words")),
        row.body("snapshot"));
  }
}
