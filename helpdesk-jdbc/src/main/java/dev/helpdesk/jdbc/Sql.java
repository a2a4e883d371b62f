package dev.helpdesk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its parameters, in the order in which they are written.
 *
 * <p>Parameters are texts, numbers, flags, instants, bytes, arrays of texts or numbers, or null.
 * Every value that comes from outside is a parameter and never a part of the text.
 */
final class Sql {

  private final StringBuilder text = new StringBuilder(256);
  private final List<@Nullable Object> parameters = new ArrayList<>();

  /** Starts with these words and their parameters. */
  static Sql of(String words, @Nullable Object... values) {
    return new Sql().add(words, values);
  }

  /** Adds words and the parameters that they have. */
  Sql add(String words, @Nullable Object... values) {
    text.append(words);
    Collections.addAll(parameters, values);
    return this;
  }

  /** Adds the parameter that words added before have. */
  void value(@Nullable Object value) {
    parameters.add(value);
  }

  /** Adds another statement's words and parameters. */
  Sql add(Sql other) {
    text.append(other.text);
    parameters.addAll(other.parameters);
    return this;
  }

  /** Returns the words without parameters. */
  String text() {
    return text.toString();
  }

  /** Executes a change and returns how many rows it touched. */
  int update(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection)) {
      return statement.executeUpdate();
    }
  }

  /** Reads all rows. */
  <T> List<T> list(Connection connection, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(new Row(rows)));
      }
      return all;
    }
  }

  /** Reads the only row, or returns null when there is none. */
  <T> @Nullable T first(Connection connection, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? reader.read(new Row(rows)) : null;
    }
  }

  /** Makes an object of the row at which the result stands. */
  interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** Returns the parameters of one row of a batch. */
  static List<@Nullable Object> values(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  /** Executes one statement with the parameters of each row; nothing when there is none. */
  static void batch(Connection connection, String words, List<List<@Nullable Object>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(words)) {
      for (List<@Nullable Object> row : rows) {
        bind(connection, statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    try {
      bind(connection, statement, parameters);
    } catch (SQLException | RuntimeException failure) {
      statement.close();
      throw failure;
    }
    return statement;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      bind(connection, statement, i + 1, values.get(i));
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof String string) {
      statement.setString(index, string);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof Instant instant) {
      statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof Boolean flag) {
      statement.setBoolean(index, flag);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      statement.setArray(index, array(connection, value));
    }
  }

  private static java.sql.Array array(Connection connection, Object value) throws SQLException {
    if (value instanceof String[] texts) {
      return connection.createArrayOf("varchar", texts);
    }
    if (value instanceof Long[] numbers) {
      return connection.createArrayOf("bigint", numbers);
    }
    if (value instanceof Integer[] numbers) {
      return connection.createArrayOf("integer", numbers);
    }
    if (value instanceof Boolean[] flags) {
      return connection.createArrayOf("boolean", flags);
    }
    if (value instanceof byte[][] bytes) {
      return connection.createArrayOf("bytea", bytes);
    }
    throw new IllegalArgumentException("no parameter type for " + value.getClass());
  }
}
