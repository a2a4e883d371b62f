package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * One typed value by which records are found and sorted.
 *
 * <p>Sealed so that an adapter can map each type to a column.
 */
public sealed interface AttributeValue extends Comparable<AttributeValue> {

  /** A text. */
  record Text(String value) implements AttributeValue {
    /** Refuses null. */
    public Text {
      Check.text(value, "attribute", 4_000);
    }
  }

  /** A whole number. */
  record Number(long value) implements AttributeValue {}

  /** A point in time, to the microsecond. */
  record Moment(Instant value) implements AttributeValue {
    /** Cuts to microseconds. */
    public Moment {
      value = Check.instant(value, "attribute");
    }
  }

  /** A yes or no. */
  record Flag(boolean value) implements AttributeValue {}

  /** A set of texts, sorted and without repetition; found by any of its members. */
  record Texts(List<String> values) implements AttributeValue {
    /** Sorts, removes repetitions, and refuses what not every store can hold. */
    public Texts {
      values = List.copyOf(new TreeSet<>(Check.texts(values, "attribute", 1_000)));
    }
  }

  /**
   * Compares as stores order: texts by code point, no before yes, sets of texts member by member.
   *
   * <p>Values of different types have an order too, so that a sort is total: texts, numbers,
   * moments, flags, sets.
   */
  @Override
  default int compareTo(AttributeValue other) {
    return AttributeOrder.compare(this, other);
  }

  /** Returns a text. */
  static AttributeValue of(String value) {
    return new Text(value);
  }

  /** Returns a number. */
  static AttributeValue of(long value) {
    return new Number(value);
  }

  /** Returns a moment. */
  static AttributeValue of(Instant value) {
    return new Moment(value);
  }

  /** Returns a flag. */
  static AttributeValue of(boolean value) {
    return new Flag(value);
  }

  /** Returns a set of texts. */
  static AttributeValue of(Collection<String> values) {
    return new Texts(List.copyOf(values));
  }
}
