package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.RecordRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attributes as rows, by which H2 finds records.
 *
 * <p>A value is bytes that sort as the values of its type do, after one byte that tells the types
 * apart.
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

  /** Returns the bytes of a value. */
  static byte[] bytes(AttributeValue value) {
    if (value instanceof AttributeValue.Text text) {
      return tagged('t', text.value().getBytes(StandardCharsets.UTF_8));
    }
    if (value instanceof AttributeValue.Number number) {
      return tagged('n', ascending(number.value()));
    }
    if (value instanceof AttributeValue.Moment moment) {
      long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment.value());
      return tagged('m', ascending(micros));
    }
    if (value instanceof AttributeValue.Flag flag) {
      return tagged('f', new byte[] {(byte) (flag.value() ? 1 : 0)});
    }
    AttributeValue.Texts texts = (AttributeValue.Texts) value;
    return tagged('s', AttributeJson.array(texts.values()).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] tagged(char type, byte[] content) {
    return ByteBuffer.allocate(content.length + 1).put((byte) type).put(content).array();
  }

  /** Returns bytes that compare, unsigned, as the signed numbers do. */
  private static byte[] ascending(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array();
  }
}
