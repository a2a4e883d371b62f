package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.RecordRow;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attributes as rows, by which H2 finds records.
 *
 * <p>A value is bytes that sort as the values do: its {@link SortText} in UTF-8.
 */
final class H2Attributes {

  private H2Attributes() {}

  /** Writes the attributes of a changeset's record in place of those that it had. */
  static void write(Connection connection, Changeset changeset) throws SQLException {
    RecordRow row = changeset.row();
    String tenant = row.tenant().value();
    String id = row.id().value();
    if (changeset.expectedVersion() > 0) {
      Sql.of("DELETE FROM helpdesk_attribute WHERE tenant = ? AND record = ?", tenant, id)
          .update(connection);
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    row.attributes()
        .forEach(
            (name, value) -> {
              rows.add(Sql.values(tenant, id, name, false, bytes(value)));
              if (value instanceof AttributeValue.Texts texts) {
                for (String text : texts.values()) {
                  rows.add(Sql.values(tenant, id, name, true, bytes(AttributeValue.of(text))));
                }
              }
            });
    Sql.batch(
        connection,
        "INSERT INTO helpdesk_attribute (tenant, record, name, member, bytes)"
            + " VALUES (?, ?, ?, ?, ?)",
        rows);
  }

  /** Returns the bytes of a value, which sort as its sort text does. */
  static byte[] bytes(AttributeValue value) {
    return SortText.of(value).getBytes(StandardCharsets.UTF_8);
  }
}
