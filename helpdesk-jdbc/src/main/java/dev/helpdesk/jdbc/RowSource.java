package dev.helpdesk.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a changeset as a table that a statement selects from.
 *
 * <p>Few rows are listed, which PostgreSQL carries out fastest; more are sent as one array for each
 * column, so that the statements that a connection keeps prepared don't become too many.
 *
 * @param <T> what a row is made of
 */
final class RowSource<T> {

  private static final int FEW = 4;

  private final List<Column<T>> columns;
  private final List<String> listed = new ArrayList<>();
  private final String arrays;

  private RowSource(String alias, List<Column<T>> columns) {
    this.columns = columns;
    String names =
        columns.stream().map(Column::name).collect(Collectors.joining(", ", alias + " (", ")"));
    String row =
        columns.stream()
            .map(column -> "?::" + column.type.sql)
            .collect(Collectors.joining(", ", "(", ")"));
    for (int rows = 1; rows <= FEW; rows++) {
      String all = String.join(", ", Collections.nCopies(rows, row));
      listed.add("(VALUES " + all + ") AS " + names);
    }
    arrays =
        columns.stream()
            .map(column -> "?::" + column.type.sql + "[]")
            .collect(Collectors.joining(", ", "unnest(", ") AS " + names));
  }

  /** A type of PostgreSQL, and how many of its values are sent at once. */
  private enum Type {
    TEXT("text"),
    INSTANT("timestamptz"),
    LONG("bigint"),
    INTEGER("integer"),
    FLAG("boolean"),
    BYTES("bytea");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    Object array(List<@Nullable Object> values) {
      return switch (this) {
        case LONG -> values.toArray(new Long[0]);
        case INTEGER -> values.toArray(new Integer[0]);
        case FLAG -> values.toArray(new Boolean[0]);
        case BYTES -> values.toArray(new byte[0][]);
        case TEXT, INSTANT ->
            values.stream()
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
      };
    }
  }

  private record Column<T>(String name, Type type, Function<T, @Nullable Object> value) {}

  /** Starts a source whose columns are named {@code alias.column}. */
  static <T> Builder<T> named(String alias) {
    return new Builder<>(alias);
  }

  /** Adds the rows, of which there is at least one. */
  void add(Sql sql, List<T> rows) {
    if (rows.size() <= FEW) {
      sql.add(listed.get(rows.size() - 1));
      for (T row : rows) {
        for (Column<T> column : columns) {
          sql.value(column.value.apply(row));
        }
      }
    } else {
      sql.add(arrays);
      for (Column<T> column : columns) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (T row : rows) {
          values.add(column.value.apply(row));
        }
        sql.value(column.type.array(values));
      }
    }
  }

  /** Collects the columns of a source, in their order. */
  static final class Builder<T> {

    private final String alias;
    private final List<Column<T>> columns = new ArrayList<>();

    private Builder(String alias) {
      this.alias = alias;
    }

    Builder<T> text(String name, Function<T, @Nullable String> value) {
      return column(name, Type.TEXT, value::apply);
    }

    Builder<T> instant(String name, Function<T, @Nullable Instant> value) {
      return column(name, Type.INSTANT, value::apply);
    }

    Builder<T> number(String name, Function<T, Long> value) {
      return column(name, Type.LONG, value::apply);
    }

    Builder<T> integer(String name, Function<T, Integer> value) {
      return column(name, Type.INTEGER, value::apply);
    }

    Builder<T> flag(String name, Function<T, Boolean> value) {
      return column(name, Type.FLAG, value::apply);
    }

    Builder<T> digest(String name, Function<T, String> value) {
      return column(name, Type.BYTES, row -> Digest.of(value.apply(row)));
    }

    private Builder<T> column(String name, Type type, Function<T, @Nullable Object> value) {
      columns.add(new Column<>(name, type, value));
      return this;
    }

    RowSource<T> build() {
      return new RowSource<>(alias, List.copyOf(columns));
    }
  }
}
