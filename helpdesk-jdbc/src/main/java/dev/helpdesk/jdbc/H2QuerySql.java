package dev.helpdesk.jdbc;

import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks H2 about attributes in rows of their own, whose bytes sort as the values do. */
final class H2QuerySql implements QuerySql {

  /** Records with an attribute; a subquery that H2 answers once for all records. */
  private static final String WITH =
      "r.id IN (SELECT a.record FROM helpdesk_attribute a WHERE a.tenant = ? AND a.name = ?";

  @Override
  public Sql is(String tenant, String attribute, AttributeValue value) {
    return Sql.of(WITH + " AND a.bytes = ?)", tenant, attribute, H2Attributes.bytes(value));
  }

  @Override
  public Sql has(String tenant, String attribute) {
    return Sql.of(WITH + ")", tenant, attribute);
  }

  @Override
  public Sql between(
      String tenant,
      String attribute,
      ValueType type,
      @Nullable String from,
      @Nullable String below) {
    return Sql.of(
        WITH + " AND a.bytes >= ? AND a.bytes < ? AND NOT a.member)",
        tenant,
        attribute,
        parameter(from == null ? type.first() : from),
        parameter(below == null ? type.end() : below));
  }

  @Override
  public Sql contains(String tenant, Audience audience, List<String> words) {
    Sql sql = Sql.of("r.id IN (SELECT f.record FROM helpdesk_words f WHERE f.tenant = ?", tenant);
    for (String word : words) {
      if (audience == Audience.PUBLIC) {
        sql.add(" AND ARRAY_CONTAINS(f.public_words, ?)", word);
      } else {
        sql.add(
            " AND (ARRAY_CONTAINS(f.public_words, ?) OR ARRAY_CONTAINS(f.internal_words, ?))",
            word,
            word);
      }
    }
    return sql.add(")");
  }

  @Override
  public Sql key(int place, String attribute) {
    String k = "k" + place;
    return Sql.of(" LEFT JOIN helpdesk_attribute " + k)
        .add(" ON " + k + ".tenant = r.tenant AND " + k + ".record = r.id")
        .add(" AND " + k + ".name = ? AND NOT " + k + ".member", attribute);
  }

  @Override
  public String key(int place) {
    return "k" + place + ".bytes";
  }

  @Override
  public Object parameter(String sortText) {
    return sortText.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String id() {
    return "r.id_bytes";
  }

  @Override
  public Object idParameter(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String idOrder() {
    return "r.tenant, r.id_bytes";
  }

  @Override
  public Sql groups(Sql condition, String attribute) {
    return Sql.of(
            "SELECT UTF8TOSTRING(SUBSTRING(a.bytes, 2)) AS value_text, count(*) AS records"
                + " FROM helpdesk_record r JOIN helpdesk_attribute a"
                + " ON a.tenant = r.tenant AND a.record = r.id"
                + " AND a.name = ? AND a.bytes >= ? AND a.bytes < ? WHERE ",
            attribute,
            parameter(ValueType.TEXT.first()),
            parameter(ValueType.TEXT.end()))
        .add(condition)
        .add(" GROUP BY a.bytes ORDER BY a.bytes");
  }
}
