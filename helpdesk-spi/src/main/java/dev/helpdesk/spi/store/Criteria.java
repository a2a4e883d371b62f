package dev.helpdesk.spi.store;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records a query means.
 *
 * <p>A closed vocabulary that every store can answer. An attribute that a record lacks meets no
 * criterion but {@link Not}.
 */
public sealed interface Criteria {

  /** Every record of the tenant. */
  record All() implements Criteria {}

  /** Records of a kind. */
  record OfKind(String kind) implements Criteria {
    /** Refuses malformed kinds. */
    public OfKind {
      Check.id(kind, "criteria.kind");
    }
  }

  /** Records whose attribute equals the value, or whose set of texts contains the text. */
  record Is(String attribute, AttributeValue value) implements Criteria {
    /** Refuses null. */
    public Is {
      Check.id(attribute, "criteria.attribute");
      Check.present(value, "criteria.value");
    }
  }

  /** Records whose attribute is between two values of its type; null leaves a side open. */
  record Between(String attribute, @Nullable AttributeValue from, @Nullable AttributeValue below)
      implements Criteria {
    /** Refuses a malformed name. */
    public Between {
      Check.id(attribute, "criteria.attribute");
    }
  }

  /** Records that have an attribute. */
  record Has(String attribute) implements Criteria {
    /** Refuses a malformed name. */
    public Has {
      Check.id(attribute, "criteria.attribute");
    }
  }

  /** Records with all of these analysed words, among those that the audience may read. */
  record Contains(Audience audience, List<String> words) implements Criteria {
    /** Copies the words. */
    public Contains {
      Check.present(audience, "criteria.audience");
      words = Check.list(words, "criteria.words", 100);
    }
  }

  /** Records that meet all of these; with none, every record. */
  record AllOf(List<Criteria> parts) implements Criteria {
    /** Copies the parts. */
    public AllOf {
      parts = Check.list(parts, "criteria.parts", 100);
    }
  }

  /** Records that meet at least one of these. */
  record AnyOf(List<Criteria> parts) implements Criteria {
    /** Copies the parts. */
    public AnyOf {
      parts = Check.list(parts, "criteria.parts", 100);
    }
  }

  /** Records that do not meet this. */
  record Not(Criteria part) implements Criteria {
    /** Refuses null. */
    public Not {
      Check.present(part, "criteria.part");
    }
  }

  /** Returns records that meet all of these. */
  static Criteria allOf(Criteria... parts) {
    return new AllOf(List.of(parts));
  }

  /** Returns records whose attribute is this text. */
  static Criteria is(String attribute, String value) {
    return new Is(attribute, AttributeValue.of(value));
  }
}
