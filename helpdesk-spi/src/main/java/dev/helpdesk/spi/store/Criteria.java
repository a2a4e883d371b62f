package dev.helpdesk.spi.store;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records a query means.
 *
 * <p>A closed vocabulary that every store can answer. An attribute that a record lacks meets no
 * criterion but {@link Not} (rule {@code QUERY-04}).
 */
public sealed interface Criteria {

  /** Every record of the tenant. */
  record All() implements Criteria {
    @Override
    public boolean isMetBy(RecordRow row) {
      return true;
    }
  }

  /** Records of a kind. */
  record OfKind(String kind) implements Criteria {
    /** Refuses malformed kinds. */
    public OfKind {
      Check.id(kind, "criteria.kind");
    }

    @Override
    public boolean isMetBy(RecordRow row) {
      return row.kind().equals(kind);
    }
  }

  /**
   * Records whose attribute equals the value, or whose set of texts contains the text (rule {@code
   * QUERY-02}).
   */
  record Is(String attribute, AttributeValue value) implements Criteria {
    /** Refuses null. */
    public Is {
      Check.id(attribute, "criteria.attribute");
      Check.present(value, "criteria.value");
    }

    @Override
    public boolean isMetBy(RecordRow row) {
      AttributeValue actual = row.attributes().get(attribute);
      return value.equals(actual)
          || (actual instanceof AttributeValue.Texts texts
              && value instanceof AttributeValue.Text one
              && texts.values().contains(one.value()));
    }
  }

  /**
   * Records whose attribute is between two values of its type, the first included and the last not
   * (rules {@code QUERY-03}, {@code QUERY-17}); null leaves a side open.
   */
  record Between(String attribute, @Nullable AttributeValue from, @Nullable AttributeValue below)
      implements Criteria {
    /** Refuses a malformed name. */
    public Between {
      Check.id(attribute, "criteria.attribute");
    }

    @Override
    public boolean isMetBy(RecordRow row) {
      AttributeValue actual = row.attributes().get(attribute);
      return actual != null
          && (from == null
              || (AttributeOrder.isSameType(actual, from) && actual.compareTo(from) >= 0))
          && (below == null
              || (AttributeOrder.isSameType(actual, below) && actual.compareTo(below) < 0));
    }
  }

  /** Records that have an attribute. */
  record Has(String attribute) implements Criteria {
    /** Refuses a malformed name. */
    public Has {
      Check.id(attribute, "criteria.attribute");
    }

    @Override
    public boolean isMetBy(RecordRow row) {
      return row.attributes().get(attribute) != null;
    }
  }

  /**
   * Records with all of these analysed words, among those that the audience may read (rule {@code
   * QUERY-06}).
   */
  record Contains(Audience audience, List<String> words) implements Criteria {
    /** Copies the words. */
    public Contains {
      Check.present(audience, "criteria.audience");
      words = Check.list(words, "criteria.words", 100);
    }

    @Override
    public boolean isMetBy(RecordRow row) {
      return words.stream().allMatch(word -> isAmong(row.words(), word));
    }

    private boolean isAmong(Words found, String word) {
      return found.publicWords().contains(word)
          || (audience == Audience.INTERNAL && found.internalWords().contains(word));
    }
  }

  /** Records that meet all of these; with none, every record (rule {@code QUERY-05}). */
  record AllOf(List<Criteria> parts) implements Criteria {
    /** Copies the parts. */
    public AllOf {
      parts = Check.list(parts, "criteria.parts", 100);
    }

    @Override
    public boolean isMetBy(RecordRow row) {
      return parts.stream().allMatch(part -> part.isMetBy(row));
    }
  }

  /** Records that meet at least one of these. */
  record AnyOf(List<Criteria> parts) implements Criteria {
    /** Copies the parts. */
    public AnyOf {
      parts = Check.list(parts, "criteria.parts", 100);
    }

    @Override
    public boolean isMetBy(RecordRow row) {
      return parts.stream().anyMatch(part -> part.isMetBy(row));
    }
  }

  /** Records that do not meet this. */
  record Not(Criteria part) implements Criteria {
    /** Refuses null. */
    public Not {
      Check.present(part, "criteria.part");
    }

    @Override
    public boolean isMetBy(RecordRow row) {
      return !part.isMetBy(row);
    }
  }

  /**
   * Tells whether a row meets these: for a store that looks at rows itself, and the meaning for one
   * that asks a database.
   */
  boolean isMetBy(RecordRow row);

  /** Returns records that meet all of these. */
  static Criteria allOf(Criteria... parts) {
    return new AllOf(List.of(parts));
  }

  /** Returns records whose attribute is this text. */
  static Criteria is(String attribute, String value) {
    return new Is(attribute, AttributeValue.of(value));
  }
}
