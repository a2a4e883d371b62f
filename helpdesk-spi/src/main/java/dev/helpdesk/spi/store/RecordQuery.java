package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds and counts records as they were committed (rules {@code QUERY-01}, {@code QUERY-13}). Reads
 * committed data and may be one commit behind, as an adapter declares (rule {@code QUERY-15}).
 */
public interface RecordQuery {

  /**
   * One key of a sort order. Records without the attribute come last in both directions; ties are
   * settled by the next key (rule {@code QUERY-16}) and at last by id, ascending (rule {@code
   * QUERY-07}). Texts and ids go by code point (rule {@code QUERY-08}).
   *
   * @param attribute by which attribute
   * @param descending greatest first
   */
  record Sort(String attribute, boolean descending) {
    /** Refuses a malformed name. */
    public Sort {
      Check.id(attribute, "sort.attribute");
    }

    /** Returns smallest first. */
    public static Sort by(String attribute) {
      return new Sort(attribute, false);
    }

    /** Returns greatest first. */
    public static Sort byDescending(String attribute) {
      return new Sort(attribute, true);
    }
  }

  /**
   * A page of a result.
   *
   * @param rows the records, in order
   * @param next where the next page begins, or null at the end; holds sort values, not a number of
   *     rows, so that records coming and going neither hide nor repeat others (rules {@code
   *     QUERY-09}, {@code READ-06})
   */
  record Page(List<RecordRow> rows, @Nullable String next) {
    /** Copies the rows. */
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Finds records.
   *
   * @param order at most 4 keys
   * @param cursor where to begin, from an earlier page of the same criteria and order, or null
   * @param limit records at most, 1 to 10,000 (rule {@code QUERY-14})
   * @throws dev.helpdesk.model.InvalidValueException when the cursor is not one of this order (rule
   *     {@code QUERY-10})
   */
  Page find(
      TenantId tenant, Criteria criteria, List<Sort> order, @Nullable String cursor, int limit);

  /** Returns how many records there are (rule {@code QUERY-11}). */
  long count(TenantId tenant, Criteria criteria);

  /**
   * Returns how many records there are of each value of a text attribute, in order of values. A
   * record with a set of texts counts under each; one without the attribute is not counted (rule
   * {@code QUERY-12}).
   */
  Map<String, Long> countBy(TenantId tenant, Criteria criteria, String attribute);
}
