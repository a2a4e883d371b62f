package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.AttributeValue;
import java.util.List;

/**
 * Values as texts that sort by code point as the values do, those of different types too.
 *
 * <p>One character for the type comes first. A number follows as twenty digits counted from the
 * least there is, a moment at its fixed length. In a set each member is ended by two characters
 * that come before every other, so that it is compared member by member. {@link PostgresQuerySql}
 * makes the same texts of JSON.
 */
final class SortText {

  /** Ends a member when it comes twice; one in a text is followed by another character. */
  private static final String END = "\u0001";

  private static final String ESCAPED = "\u0001\u0002";

  private static final int DIGITS = 20;

  private SortText() {}

  /** Returns the text of a value. */
  static String of(AttributeValue value) {
    return ValueType.of(value).first() + content(value);
  }

  private static String content(AttributeValue value) {
    if (value instanceof AttributeValue.Text text) {
      return text.value();
    }
    if (value instanceof AttributeValue.Number number) {
      String digits = Long.toUnsignedString(number.value() ^ Long.MIN_VALUE);
      return "0".repeat(DIGITS - digits.length()) + digits;
    }
    if (value instanceof AttributeValue.Moment moment) {
      return AttributeJson.moment(moment.value());
    }
    if (value instanceof AttributeValue.Flag flag) {
      return Boolean.toString(flag.value());
    }
    return members(((AttributeValue.Texts) value).values());
  }

  private static String members(List<String> texts) {
    StringBuilder members = new StringBuilder();
    for (String text : texts) {
      members.append(text.replace(END, ESCAPED)).append(END).append(END);
    }
    return members.toString();
  }
}
