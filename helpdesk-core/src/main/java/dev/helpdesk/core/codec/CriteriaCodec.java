package dev.helpdesk.core.codec;

import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import java.util.List;

/** The codecs of criteria and of the values they compare with. */
public final class CriteriaCodec {

  /** A value of an attribute. */
  public static final Codec<AttributeValue> VALUE =
      Tagged.<AttributeValue>by("type")
          .with(
              "text",
              AttributeValue.Text.class,
              Records.of(
                  AttributeValue.Text::new,
                  Fields.of("value", AttributeValue.Text::value, Codecs.TEXT)))
          .with(
              "number",
              AttributeValue.Number.class,
              Records.of(
                  AttributeValue.Number::new,
                  Fields.of("value", AttributeValue.Number::value, Codecs.LONG)))
          .with(
              "moment",
              AttributeValue.Moment.class,
              Records.of(
                  AttributeValue.Moment::new,
                  Fields.of("value", AttributeValue.Moment::value, Codecs.INSTANT)))
          .with(
              "flag",
              AttributeValue.Flag.class,
              Records.of(
                  AttributeValue.Flag::new,
                  Fields.of("value", AttributeValue.Flag::value, Codecs.BOOLEAN)))
          .with(
              "texts",
              AttributeValue.Texts.class,
              Records.of(
                  AttributeValue.Texts::new,
                  Fields.of("values", AttributeValue.Texts::values, Codecs.list(Codecs.TEXT))))
          .build();

  /** Criteria of any shape, at most about thirty levels deep. */
  public static final Codec<Criteria> CRITERIA = criteria();

  private CriteriaCodec() {}

  private static Codec<Criteria> criteria() {
    Codec<Criteria> one = Codecs.lazy(() -> CriteriaCodec.CRITERIA);
    Codec<List<Criteria>> many = Codecs.list(one);
    return Tagged.<Criteria>by("type")
        .with("all", Criteria.All.class, Records.of(new Criteria.All()))
        .with(
            "ofKind",
            Criteria.OfKind.class,
            Records.of(Criteria.OfKind::new, Fields.of("kind", Criteria.OfKind::kind, Codecs.TEXT)))
        .with(
            "is",
            Criteria.Is.class,
            Records.of(
                Criteria.Is::new,
                Fields.of("attribute", Criteria.Is::attribute, Codecs.TEXT),
                Fields.of("value", Criteria.Is::value, VALUE)))
        .with(
            "between",
            Criteria.Between.class,
            Records.of(
                Criteria.Between::new,
                Fields.of("attribute", Criteria.Between::attribute, Codecs.TEXT),
                Fields.nullable("from", Criteria.Between::from, VALUE),
                Fields.nullable("below", Criteria.Between::below, VALUE)))
        .with(
            "has",
            Criteria.Has.class,
            Records.of(
                Criteria.Has::new, Fields.of("attribute", Criteria.Has::attribute, Codecs.TEXT)))
        .with("contains", Criteria.Contains.class, contains())
        .with(
            "allOf",
            Criteria.AllOf.class,
            Records.of(Criteria.AllOf::new, Fields.of("parts", Criteria.AllOf::parts, many)))
        .with(
            "anyOf",
            Criteria.AnyOf.class,
            Records.of(Criteria.AnyOf::new, Fields.of("parts", Criteria.AnyOf::parts, many)))
        .with(
            "not",
            Criteria.Not.class,
            Records.of(Criteria.Not::new, Fields.of("part", Criteria.Not::part, one)))
        .build();
  }

  private static ObjectCodec<Criteria.Contains> contains() {
    return Records.of(
        Criteria.Contains::new,
        Fields.of("audience", Criteria.Contains::audience, Terms.AUDIENCE),
        Fields.of("words", Criteria.Contains::words, Codecs.list(Codecs.TEXT)));
  }
}
