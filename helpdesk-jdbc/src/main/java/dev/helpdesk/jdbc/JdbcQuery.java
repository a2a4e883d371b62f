package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds and counts records, each time in one statement, so that an answer is of one instant.
 *
 * <p>A page is chosen first, by ids and sort texts alone; then its rows are read whole.
 */
final class JdbcQuery implements RecordQuery {

  private final Sessions sessions;
  private final QuerySql database;

  JdbcQuery(Sessions sessions, QuerySql database) {
    this.sessions = sessions;
    this.database = database;
  }

  @Override
  public Page find(
      TenantId tenant, Criteria criteria, List<Sort> order, @Nullable String cursor, int limit) {
    List<Sort> keys = Check.list(order, "order", 4);
    Check.between(limit, 1, 10_000, "limit");
    SortCursor after = cursor == null ? null : SortCursor.read(cursor, keys);
    Sql page = page(tenant, criteria, keys, after, limit + 1);
    List<RecordRow> rows = sessions.read(connection -> page.list(connection, RecordRows::read));
    if (rows.size() <= limit) {
      return new Page(rows, null);
    }
    List<RecordRow> whole = rows.subList(0, limit);
    return new Page(whole, SortCursor.of(whole.get(limit - 1), keys).write(keys));
  }

  @Override
  public long count(TenantId tenant, Criteria criteria) {
    Sql sql =
        Sql.of("SELECT count(*) AS records FROM helpdesk_record r WHERE ")
            .add(condition(tenant, criteria));
    return sessions.read(
        connection -> Objects.requireNonNull(sql.first(connection, row -> row.number("records"))));
  }

  @Override
  public Map<String, Long> countBy(TenantId tenant, Criteria criteria, String attribute) {
    Check.id(attribute, "attribute");
    Sql sql = database.groups(condition(tenant, criteria), attribute);
    Map<String, Long> counts = new LinkedHashMap<>();
    sessions
        .read(
            connection ->
                sql.list(
                    connection, row -> Map.entry(row.text("value_text"), row.number("records"))))
        .forEach(group -> counts.put(group.getKey(), group.getValue()));
    return Collections.unmodifiableMap(counts);
  }

  private Sql condition(TenantId tenant, Criteria criteria) {
    Check.present(tenant, "tenant");
    Check.present(criteria, "criteria");
    return new CriteriaSql(database, tenant.value()).condition(criteria);
  }

  /** Returns the statement that reads so many records after a place in an order. */
  Sql page(
      TenantId tenant, Criteria criteria, List<Sort> order, @Nullable SortCursor after, int limit) {
    Sql sql = RecordRows.select(chosen(condition(tenant, criteria), order, after, limit));
    sql.add(" ORDER BY ");
    for (int i = 0; i < order.size(); i++) {
      sql.add("p.sort" + i + direction(order.get(i)));
    }
    return sql.add("p.sort_id");
  }

  private Sql chosen(Sql condition, List<Sort> order, @Nullable SortCursor after, int limit) {
    Sql sql = Sql.of("SELECT r.tenant, r.id");
    for (int i = 0; i < order.size(); i++) {
      sql.add(", " + database.key(i) + " AS sort" + i);
    }
    sql.add(", " + database.id() + " AS sort_id FROM helpdesk_record r");
    for (int i = 0; i < order.size(); i++) {
      sql.add(database.key(i, order.get(i).attribute()));
    }
    sql.add(" WHERE ").add(condition);
    if (after != null) {
      sql.add(" AND ").add(isAfter(order, after, 0));
    }
    sql.add(" ORDER BY ");
    for (int i = 0; i < order.size(); i++) {
      sql.add(database.key(i) + direction(order.get(i)));
    }
    return sql.add(database.idOrder() + " LIMIT ?", limit);
  }

  private static String direction(Sort sort) {
    return sort.descending() ? " DESC NULLS LAST, " : " ASC NULLS LAST, ";
  }

  /** Returns the condition that a record comes after a place by its keys from this one on. */
  private Sql isAfter(List<Sort> order, SortCursor after, int place) {
    if (place == order.size()) {
      return Sql.of(database.id() + " > ?", database.idParameter(after.id()));
    }
    String key = database.key(place);
    AttributeValue value = after.values().get(place);
    if (value == null) {
      return Sql.of("(" + key + " IS NULL AND ").add(isAfter(order, after, place + 1)).add(")");
    }
    Object parameter = database.parameter(SortText.of(value));
    String beyond = order.get(place).descending() ? " < ?" : " > ?";
    return Sql.of("(" + key + beyond + " OR " + key + " IS NULL OR (", parameter)
        .add(key + " = ? AND ", parameter)
        .add(isAfter(order, after, place + 1))
        .add("))");
  }
}
