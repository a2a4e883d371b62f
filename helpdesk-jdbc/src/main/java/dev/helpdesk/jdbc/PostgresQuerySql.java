package dev.helpdesk.jdbc;

import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks PostgreSQL about attributes in JSON, of which an index says what they contain, and about
 * words in arrays, which have an index too.
 */
final class PostgresQuerySql implements QuerySql {

  /** An attribute, whose name is a parameter. */
  private static final String VALUE = "(r.attributes -> ?::text)";

  private static final String STRING = "(r.attributes ->> ?::text)";

  private static final String MEMBERS =
      "coalesce((SELECT string_agg(replace(m.member, chr(1), chr(1) || chr(2)) || chr(1) || chr(1),"
          + " '' ORDER BY m.place) FROM jsonb_array_elements_text("
          + VALUE
          + ") WITH ORDINALITY AS m (member, place)), '')";

  @Override
  public Sql is(String tenant, String attribute, AttributeValue value) {
    String wanted = object(attribute, value);
    if (value instanceof AttributeValue.Text text) {
      return Sql.of(
          "(r.attributes @> ?::jsonb OR r.attributes @> ?::jsonb)",
          wanted,
          object(attribute, AttributeValue.of(List.of(text.value()))));
    }
    if (value instanceof AttributeValue.Texts) {
      // A set contains every smaller one.
      return Sql.of(
          "(r.attributes @> ?::jsonb AND " + VALUE + " = ?::jsonb)",
          wanted,
          attribute,
          AttributeJson.write(value));
    }
    return Sql.of("r.attributes @> ?::jsonb", wanted);
  }

  private static String object(String attribute, AttributeValue value) {
    return AttributeJson.write(Attributes.none().with(attribute, value));
  }

  @Override
  public Sql has(String tenant, String attribute) {
    return Sql.of(VALUE + " IS NOT NULL", attribute);
  }

  @Override
  public Sql between(
      String tenant,
      String attribute,
      ValueType type,
      @Nullable String from,
      @Nullable String below) {
    Sql sql =
        Sql.of(
            "CASE WHEN jsonb_typeof(" + VALUE + ") = '" + type.json() + "' THEN TRUE", attribute);
    if (from != null) {
      sql.add(" AND (" + sortText(type) + ") COLLATE \"C\" >= ?", attribute, from);
    }
    if (below != null) {
      sql.add(" AND (" + sortText(type) + ") COLLATE \"C\" < ?", attribute, below);
    }
    return sql.add(" ELSE FALSE END");
  }

  @Override
  public Sql contains(String tenant, Audience audience, List<String> words) {
    Sql sql = Sql.of("r.id IN (SELECT f.record FROM helpdesk_words f WHERE f.tenant = ?", tenant);
    if (audience == Audience.PUBLIC) {
      sql.add(" AND f.public_words @> ?::text[]", (Object) words.toArray(new String[0]));
    } else {
      for (String word : words) {
        String[] one = {word};
        sql.add(" AND (f.public_words @> ?::text[] OR f.internal_words @> ?::text[])", one, one);
      }
    }
    return sql.add(")");
  }

  @Override
  public Sql key(int place, String attribute) {
    Sql sql = Sql.of(" CROSS JOIN LATERAL (SELECT (CASE jsonb_typeof(" + VALUE + ")", attribute);
    for (ValueType type : ValueType.values()) {
      sql.add(" WHEN '" + type.json() + "' THEN " + sortText(type), attribute);
    }
    return sql.add(" END) COLLATE \"C\" AS sorted) k" + place);
  }

  /** Returns an expression with one parameter, the attribute's name: see {@link SortText}. */
  private static String sortText(ValueType type) {
    String content =
        switch (type) {
          case TEXT, FLAG -> STRING;
          case NUMBER -> "lpad((" + VALUE + "::numeric + 9223372036854775808)::text, 20, '0')";
          case MOMENT -> "(" + VALUE + " ->> '" + AttributeJson.AT + "')";
          case TEXTS -> MEMBERS;
        };
    return "'" + type.first() + "' || " + content;
  }

  @Override
  public String key(int place) {
    return "k" + place + ".sorted";
  }

  @Override
  public Object parameter(String sortText) {
    return sortText;
  }

  @Override
  public String id() {
    return "r.id";
  }

  @Override
  public Object idParameter(String id) {
    return id;
  }

  @Override
  public String idOrder() {
    return "r.id";
  }

  @Override
  public Sql groups(Sql condition, String attribute) {
    return Sql.of(
            "SELECT m.member COLLATE \"C\" AS value_text, count(*) AS records"
                + " FROM helpdesk_record r CROSS JOIN LATERAL jsonb_array_elements_text("
                + "CASE jsonb_typeof("
                + VALUE
                + ") WHEN 'array' THEN "
                + VALUE
                + " WHEN 'string' THEN jsonb_build_array("
                + VALUE
                + ") ELSE '[]'::jsonb END) AS m (member) WHERE ",
            attribute,
            attribute,
            attribute)
        .add(condition)
        .add(" GROUP BY 1 ORDER BY 1");
  }
}
