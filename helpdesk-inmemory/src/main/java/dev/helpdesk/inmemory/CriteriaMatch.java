package dev.helpdesk.inmemory;

import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordRow;
import org.jspecify.annotations.Nullable;

/** Decides whether a row meets criteria: what {@link Criteria} says, word for word. */
final class CriteriaMatch {

  private CriteriaMatch() {}

  static boolean matches(Criteria criteria, RecordRow row) {
    if (criteria instanceof Criteria.OfKind ofKind) {
      return row.kind().equals(ofKind.kind());
    }
    if (criteria instanceof Criteria.Is is) {
      return is(row.attributes().get(is.attribute()), is.value());
    }
    if (criteria instanceof Criteria.Between between) {
      return between(row.attributes().get(between.attribute()), between);
    }
    if (criteria instanceof Criteria.Has has) {
      return row.attributes().get(has.attribute()) != null;
    }
    if (criteria instanceof Criteria.Contains contains) {
      return contains.words().stream().allMatch(word -> has(row, contains.audience(), word));
    }
    if (criteria instanceof Criteria.AllOf all) {
      return all.parts().stream().allMatch(part -> matches(part, row));
    }
    if (criteria instanceof Criteria.AnyOf any) {
      return any.parts().stream().anyMatch(part -> matches(part, row));
    }
    if (criteria instanceof Criteria.Not not) {
      return !matches(not.part(), row);
    }
    return true;
  }

  private static boolean is(@Nullable AttributeValue actual, AttributeValue wanted) {
    if (actual instanceof AttributeValue.Texts texts && wanted instanceof AttributeValue.Text one) {
      return texts.values().contains(one.value());
    }
    return wanted.equals(actual);
  }

  private static boolean between(@Nullable AttributeValue actual, Criteria.Between range) {
    return actual != null
        && (range.from() == null
            || (AttributeOrder.isSameType(actual, range.from())
                && AttributeOrder.compare(actual, range.from()) >= 0))
        && (range.below() == null
            || (AttributeOrder.isSameType(actual, range.below())
                && AttributeOrder.compare(actual, range.below()) < 0));
  }

  private static boolean has(RecordRow row, Audience audience, String word) {
    return row.words().publicWords().contains(word)
        || (audience == Audience.INTERNAL && row.words().internalWords().contains(word));
  }
}
