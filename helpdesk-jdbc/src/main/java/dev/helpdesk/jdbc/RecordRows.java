package dev.helpdesk.jdbc;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Words;
import java.sql.SQLException;

/** Records as they stand in the table. */
final class RecordRows {

  private static final String COLUMNS =
      "SELECT r.tenant, r.id, r.kind, r.version, r.wake_up, r.stamp, r.attributes, r.snapshot,"
          + " w.public_words, w.internal_words FROM ";

  private static final String WORDS =
      " LEFT JOIN helpdesk_words w ON w.tenant = r.tenant AND w.record = r.id";

  private RecordRows() {}

  /** Begins to select records, which are called {@code r}, with their words, called {@code w}. */
  static Sql select() {
    return Sql.of(COLUMNS + "helpdesk_record r" + WORDS);
  }

  /** Begins to select the records that a subquery names, which is called {@code p}. */
  static Sql select(Sql page) {
    // An outer join, although every record is there: H2 then starts with the page.
    return Sql.of(COLUMNS + "(")
        .add(page)
        .add(") p LEFT JOIN helpdesk_record r ON r.tenant = p.tenant AND r.id = p.id" + WORDS);
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
