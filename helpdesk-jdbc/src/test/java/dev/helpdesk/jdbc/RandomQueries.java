package dev.helpdesk.jdbc;

import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import dev.helpdesk.spi.store.Words;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Records and questions about them, made of few values so that they meet often. */
final class RandomQueries {

  /** What is drawn of a record; its id is this prefix and its place in the list. */
  record Drawn(String prefix, String kind, Attributes attributes, Words words) {}

  /** A question, and how many records a page of the answer has. */
  record Question(Criteria criteria, List<Sort> order, int limit, String group) {}

  private static final Instant NOW = Instant.parse("2025-03-03T09:00:00.123456Z");

  private static final Arbitrary<String> NAMES =
      Arbitraries.of("v", "v", "v", "w", "w", "v.w", "á'\"]", "$", "at", "0", "%");

  private static final Arbitrary<String> TEXTS =
      Arbitraries.of(
          "",
          "a",
          "A",
          "ab",
          "á",
          "\uFB01",
          "\uD83D\uDE00",
          "\u0001",
          "a\u0001",
          "a\u0001\u0002b",
          "\u0002",
          "5",
          "true",
          "%",
          "a'\"\\",
          "2025-03-03T09:00:00.123456Z");

  private static final Arbitrary<String> WORDS = Arbitraries.of("printer", "ñu", "secret", "a'\"{");

  private RandomQueries() {}

  static Arbitrary<List<Drawn>> records() {
    Arbitrary<List<String>> words = WORDS.set().ofMaxSize(3).map(List::copyOf);
    return Combinators.combine(
            Arbitraries.of("r", "R", "á", "\uFB01", "\uD83D\uDE00", "'"),
            Arbitraries.of("incident", "problem", "Incident"),
            Arbitraries.maps(NAMES, values()).ofMaxSize(4).map(Attributes::of),
            Combinators.combine(words, words).as(Words::new))
        .as(Drawn::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  static Arbitrary<List<Question>> questions() {
    Arbitrary<List<Sort>> orders =
        Combinators.combine(NAMES, Arbitraries.of(true, false)).as(Sort::new).list().ofMaxSize(4);
    return Combinators.combine(criteria(3), orders, Arbitraries.of(1, 2, 3, 7, 100), NAMES)
        .as(Question::new)
        .list()
        .ofSize(15);
  }

  private static Arbitrary<AttributeValue> values() {
    return Arbitraries.oneOf(
        TEXTS.map(AttributeValue::of),
        Arbitraries.of(0L, 5L, 10L, -5L, Long.MIN_VALUE, Long.MAX_VALUE).map(AttributeValue::of),
        Arbitraries.of(
                NOW,
                NOW.plusNanos(1_000),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"))
            .map(AttributeValue::of),
        Arbitraries.of(true, false).map(AttributeValue::of),
        TEXTS.set().ofMaxSize(3).map(AttributeValue::of));
  }

  private static Arbitrary<Criteria> criteria(int depth) {
    Arbitrary<Criteria> leaf = leaf();
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Criteria> part = criteria(depth - 1);
    return Arbitraries.frequencyOf(
        Tuple.of(2, leaf),
        Tuple.of(1, part.map(Criteria.Not::new)),
        Tuple.of(1, part.list().ofMaxSize(3).map(Criteria.AllOf::new)),
        Tuple.of(1, part.list().ofMaxSize(3).map(Criteria.AnyOf::new)));
  }

  private static Arbitrary<Criteria> leaf() {
    Arbitrary<AttributeValue> bound = values().injectNull(0.3);
    return Arbitraries.oneOf(
        Arbitraries.of(new Criteria.All(), new Criteria.OfKind("incident")),
        Combinators.combine(NAMES, values()).as(Criteria.Is::new),
        Combinators.combine(NAMES, TEXTS).as(Criteria::is),
        Combinators.combine(NAMES, bound, bound).as(Criteria.Between::new),
        NAMES.map(Criteria.Has::new),
        Combinators.combine(Arbitraries.of(Audience.class), WORDS.list().ofMaxSize(2))
            .as(Criteria.Contains::new));
  }
}
