package dev.helpdesk.spi.store;

import dev.helpdesk.model.CodePoints;
import dev.helpdesk.spi.store.AttributeValue.Flag;
import dev.helpdesk.spi.store.AttributeValue.Moment;
import dev.helpdesk.spi.store.AttributeValue.Number;
import dev.helpdesk.spi.store.AttributeValue.Text;
import dev.helpdesk.spi.store.AttributeValue.Texts;
import java.util.List;

/** The order of attribute values, as {@link AttributeValue#compareTo} says. */
final class AttributeOrder {

  private AttributeOrder() {}

  static int compare(AttributeValue a, AttributeValue b) {
    if (a instanceof Text x && b instanceof Text y) {
      return CodePoints.compare(x.value(), y.value());
    }
    if (a instanceof Number x && b instanceof Number y) {
      return Long.compare(x.value(), y.value());
    }
    if (a instanceof Moment x && b instanceof Moment y) {
      return x.value().compareTo(y.value());
    }
    if (a instanceof Flag x && b instanceof Flag y) {
      return Boolean.compare(x.value(), y.value());
    }
    if (a instanceof Texts x && b instanceof Texts y) {
      return compare(x.values(), y.values());
    }
    return Integer.compare(rank(a), rank(b));
  }

  /** Tells whether two values are of one type, so that one can be between others. */
  static boolean isSameType(AttributeValue a, AttributeValue b) {
    return a.getClass() == b.getClass();
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int byMember = CodePoints.compare(a.get(i), b.get(i));
      if (byMember != 0) {
        return byMember;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int rank(AttributeValue value) {
    if (value instanceof Text) {
      return 0;
    }
    if (value instanceof Number) {
      return 1;
    }
    if (value instanceof Moment) {
      return 2;
    }
    return value instanceof Flag ? 3 : 4;
  }
}
