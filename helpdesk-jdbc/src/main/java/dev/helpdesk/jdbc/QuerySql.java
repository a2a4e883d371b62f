package dev.helpdesk.jdbc;

import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database says whether a record, called {@code r}, meets a criterion, and how records sort.
 *
 * <p>Names and values are parameters, never a part of the text; a tenant is given where another
 * table than that of records is asked. A condition is true or false and never unknown, so that it
 * can be negated.
 */
interface QuerySql {

  /** Returns the condition that an attribute is a value, or a set that has the text. */
  Sql is(String tenant, String attribute, AttributeValue value);

  /** Returns the condition that a record has an attribute. */
  Sql has(String tenant, String attribute);

  /**
   * Returns the condition that an attribute is of a type and in a range.
   *
   * @param from the first sort text, or null for no bound
   * @param below the sort text after the last, or null for no bound
   */
  Sql between(
      String tenant,
      String attribute,
      ValueType type,
      @Nullable String from,
      @Nullable String below);

  /** Returns the condition that a record has all of these words, of which there is one at least. */
  Sql contains(String tenant, Audience audience, List<String> words);

  /** Returns the join that computes the sort text of an attribute, null when it is absent. */
  Sql key(int place, String attribute);

  /** Returns the column of a joined key. */
  String key(int place);

  /** Returns a sort text as the parameter that compares with a key. */
  Object parameter(String sortText);

  /** Returns the column of the id that sorts by code point. */
  String id();

  /** Returns an id as the parameter that compares with {@link #id}. */
  Object idParameter(String id);

  /** Returns the order of ids of one tenant, in words that an index serves. */
  String idOrder();

  /**
   * Returns the statement that counts records for each text of an attribute, in order: {@code
   * value_text} and {@code records}.
   */
  Sql groups(Sql condition, String attribute);
}
