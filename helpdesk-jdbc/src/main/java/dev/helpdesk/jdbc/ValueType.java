package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.AttributeValue;
import java.util.Locale;

/** The types of values in the order in which values of different types sort. */
enum ValueType {
  TEXT('0', "string"),
  NUMBER('1', "number"),
  MOMENT('2', "object"),
  FLAG('3', "boolean"),
  TEXTS('4', "array");

  private final char place;
  private final String json;

  ValueType(char place, String json) {
    this.place = place;
    this.json = json;
  }

  /** Returns the type of a value. */
  static ValueType of(AttributeValue value) {
    if (value instanceof AttributeValue.Text) {
      return TEXT;
    }
    if (value instanceof AttributeValue.Number) {
      return NUMBER;
    }
    if (value instanceof AttributeValue.Moment) {
      return MOMENT;
    }
    return value instanceof AttributeValue.Flag ? FLAG : TEXTS;
  }

  /** Returns the word of a cursor for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what JSON calls it. */
  String json() {
    return json;
  }

  /** Returns with what the sort texts of its values begin, which comes before all of them. */
  String first() {
    return String.valueOf(place);
  }

  /** Returns a text that comes after all sort texts of its values. */
  String end() {
    return String.valueOf((char) (place + 1));
  }
}
