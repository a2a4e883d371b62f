package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.workflow.AnyGuard;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.NamedGuard;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.InvalidValueException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codec of the transitions of a workflow. */
final class TransitionCodec {

  private static final ObjectCodec<Trigger> TRIGGER =
      Records.of(
          Trigger::new,
          Fields.of("on", Trigger::on, Codecs.oneOf(Trigger.On.values())),
          Fields.nullable("whileReason", Trigger::whileReason, Codecs.TEXT));

  private static final Codec<Guard> GUARD = Codecs.oneOf(Guard.values());

  private static final ObjectCodec<NamedGuard> NAMED_GUARD =
      Records.of(NamedGuard::new, Fields.of("host", NamedGuard::name, Codecs.TEXT));

  /** One of the vocabulary by its name, one of the host as an object. */
  private static final Codec<AnyGuard> ANY_GUARD =
      new Codec<>() {
        @Override
        public JsonNode write(AnyGuard value) {
          return value.match(GUARD::write, NAMED_GUARD::write);
        }

        @Override
        public AnyGuard read(JsonNode node, Path path) {
          return node instanceof ObjectNode ? NAMED_GUARD.read(node, path) : GUARD.read(node, path);
        }

        @Override
        public JsonNode schema() {
          return Schemas.anyOf(GUARD.schema(), NAMED_GUARD.schema());
        }
      };

  private static final Field<Transition, String> NAME =
      Fields.of("name", Transition::name, Codecs.TEXT);
  private static final Field<Transition, List<String>> FROM =
      distinct("from", Transition::from, Codecs.TEXT);
  private static final Field<Transition, String> TO = Fields.of("to", Transition::to, Codecs.TEXT);
  private static final Field<Transition, List<Relation>> RELATIONS =
      distinct("relations", Transition::relations, Codecs.oneOf(Relation.values()));
  private static final Field<Transition, List<Need>> NEEDS =
      distinct("needs", Transition::needs, Codecs.oneOf(Need.values()));
  private static final Field<Transition, List<AnyGuard>> GUARDS =
      distinct("guards", Transition::guards, ANY_GUARD);
  private static final Field<Transition, List<String>> FIELDS =
      Fields.unlessUsual("fields", Transition::fields, once(Codecs.TEXT), List.of());
  private static final Field<Transition, List<String>> REASONS =
      distinct("reasons", Transition::reasons, Codecs.TEXT);
  private static final Field<Transition, List<Trigger>> TRIGGERS =
      distinct("triggers", Transition::triggers, TRIGGER);
  private static final Field<Transition, List<Effect>> EFFECTS =
      Fields.unlessUsual("effects", Transition::effects, once(Terms.EFFECT), List.of());
  private static final Field<Transition, String> TEXT_NAME =
      Fields.added("textName", Transition::textName, Codecs.TEXT, "transition");

  /** Left out where it is internal, so that what was written without it stays as it was. */
  private static final Field<Transition, Audience> AUDIENCE =
      Fields.nullable("audience", TransitionCodec::written, Terms.AUDIENCE);

  static final ObjectCodec<Transition> TRANSITION =
      ObjectCodec.of(
          List.of(
              NAME, FROM, TO, RELATIONS, NEEDS, GUARDS, FIELDS, REASONS, TRIGGERS, EFFECTS,
              TEXT_NAME, AUDIENCE),
          TransitionCodec::transition);

  private TransitionCodec() {}

  private static <T, A> Field<T, List<A>> distinct(
      String name, Function<T, ? extends Collection<A>> getter, Codec<A> element) {
    return Fields.added(name, owner -> List.copyOf(getter.apply(owner)), once(element), List.of());
  }

  /** A list in which nothing stands twice, so that it comes back as it is written. */
  private static <A> Codec<List<A>> once(Codec<A> element) {
    return Codecs.list(element).as(TransitionCodec::refusingTwins, same -> same);
  }

  private static <A> List<A> refusingTwins(List<A> values) {
    if (new HashSet<>(values).size() < values.size()) {
      throw new InvalidValueException("list", "an array in which nothing stands twice");
    }
    return values;
  }

  private static @Nullable Audience written(Transition transition) {
    return transition.audience() == Audience.INTERNAL ? null : transition.audience();
  }

  private static Transition transition(Members given) {
    Audience audience = given.find(AUDIENCE);
    return Transition.named(given.get(NAME))
        .from(given.get(FROM))
        .to(given.get(TO))
        .by(given.get(RELATIONS))
        .needing(given.get(NEEDS))
        .guardedBy(given.get(GUARDS))
        .requiring(given.get(FIELDS))
        .reasons(given.get(REASONS))
        .triggeredBy(given.get(TRIGGERS))
        .causing(given.get(EFFECTS))
        .textName(given.get(TEXT_NAME))
        .audience(audience == null ? Audience.INTERNAL : audience)
        .build();
  }
}
