package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says criteria in SQL, as conditions that are true or false and never unknown. */
final class CriteriaSql {

  private static final String EVERY = "TRUE";

  private static final String NONE = "FALSE";

  private final QuerySql database;
  private final String tenant;

  CriteriaSql(QuerySql database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  /** Returns the condition that a record of the tenant meets the criteria. */
  Sql condition(Criteria criteria) {
    return Sql.of("r.tenant = ? AND ", tenant).add(leaf(criteria));
  }

  private Sql leaf(Criteria criteria) {
    if (criteria instanceof Criteria.OfKind ofKind) {
      return Sql.of("r.kind = ?", ofKind.kind());
    }
    if (criteria instanceof Criteria.Is is) {
      return isStorable(is.value())
          ? database.is(tenant, is.attribute(), is.value())
          : Sql.of(NONE);
    }
    if (criteria instanceof Criteria.Between between) {
      return between(between);
    }
    if (criteria instanceof Criteria.Has has) {
      return database.has(tenant, has.attribute());
    }
    if (criteria instanceof Criteria.Contains contains) {
      return contains(contains);
    }
    return branch(criteria);
  }

  private Sql branch(Criteria criteria) {
    if (criteria instanceof Criteria.AllOf all) {
      return joined(all.parts(), " AND ", EVERY);
    }
    if (criteria instanceof Criteria.AnyOf any) {
      return joined(any.parts(), " OR ", NONE);
    }
    if (criteria instanceof Criteria.Not not) {
      return Sql.of("NOT (").add(leaf(not.part())).add(")");
    }
    return Sql.of(EVERY);
  }

  private Sql joined(List<Criteria> parts, String word, String none) {
    Sql sql = Sql.of("(");
    String before = "";
    for (Criteria part : parts) {
      sql.add(before).add(leaf(part));
      before = word;
    }
    return sql.add(parts.isEmpty() ? none + ")" : ")");
  }

  private Sql contains(Criteria.Contains contains) {
    if (contains.words().isEmpty()) {
      return Sql.of(EVERY);
    }
    return contains.words().stream().allMatch(Check::isStorable)
        ? database.contains(tenant, contains.audience(), contains.words())
        : Sql.of(NONE);
  }

  private Sql between(Criteria.Between between) {
    AttributeValue from = between.from();
    AttributeValue below = between.below();
    AttributeValue bound = from == null ? below : from;
    if (bound == null) {
      return database.has(tenant, between.attribute());
    }
    ValueType type = ValueType.of(bound);
    if (below != null && ValueType.of(below) != type) {
      return Sql.of(NONE);
    }
    return database.between(
        tenant,
        between.attribute(),
        type,
        sortText(from, "criteria.from"),
        sortText(below, "criteria.below"));
  }

  private static @Nullable String sortText(@Nullable AttributeValue bound, String field) {
    if (bound == null) {
      return null;
    }
    if (!isStorable(bound)) {
      throw new InvalidValueException(field, "well-formed Unicode without U+0000");
    }
    return SortText.of(bound);
  }

  /** Tells whether any record can have the value: the members of a set are not checked before. */
  private static boolean isStorable(AttributeValue value) {
    return !(value instanceof AttributeValue.Texts texts)
        || texts.values().stream().allMatch(Check::isStorable);
  }
}
