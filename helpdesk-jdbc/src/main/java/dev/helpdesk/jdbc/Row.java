package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.EncodedBody;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row at which a result stands, read by the names of its columns. */
record Row(ResultSet rows) {

  String text(String column) throws SQLException {
    return Objects.requireNonNull(rows.getString(column), column);
  }

  @Nullable String textOrNull(String column) throws SQLException {
    return rows.getString(column);
  }

  long number(String column) throws SQLException {
    return rows.getLong(column);
  }

  int integer(String column) throws SQLException {
    return rows.getInt(column);
  }

  boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  Instant instant(String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(column), column);
  }

  @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  Body body(String column) throws SQLException {
    return EncodedBody.of(text(column));
  }

  /** Returns the texts of an array, none when it is null. */
  List<String> texts(String column) throws SQLException {
    java.sql.Array array = rows.getArray(column);
    if (array == null) {
      return List.of();
    }
    Object[] values = (Object[]) array.getArray();
    return Arrays.asList(values).stream().map(String::valueOf).toList();
  }
}
