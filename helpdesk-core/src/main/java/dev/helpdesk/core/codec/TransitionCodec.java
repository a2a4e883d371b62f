package dev.helpdesk.core.codec;

import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.model.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codec of the transitions of a workflow. */
final class TransitionCodec {

  private static final ObjectCodec<Trigger> TRIGGER =
      Records.of(
          Trigger::new,
          Fields.of("on", Trigger::on, Codecs.oneOf(Trigger.On.values())),
          Fields.nullable("whileReason", Trigger::whileReason, Codecs.TEXT));

  private static final Field<Transition, String> NAME =
      Fields.of("name", Transition::name, Codecs.TEXT);
  private static final Field<Transition, List<String>> FROM =
      Fields.list("from", Transition::from, Codecs.TEXT);
  private static final Field<Transition, String> TO = Fields.of("to", Transition::to, Codecs.TEXT);
  private static final Field<Transition, List<Relation>> RELATIONS =
      Fields.list("relations", Transition::relations, Codecs.oneOf(Relation.values()));
  private static final Field<Transition, List<Need>> NEEDS =
      Fields.list("needs", Transition::needs, Codecs.oneOf(Need.values()));
  private static final Field<Transition, List<Guard>> GUARDS =
      Fields.list("guards", Transition::guards, Codecs.oneOf(Guard.values()));
  private static final Field<Transition, List<String>> REASONS =
      Fields.list("reasons", Transition::reasons, Codecs.TEXT);
  private static final Field<Transition, List<Trigger>> TRIGGERS =
      Fields.list("triggers", Transition::triggers, TRIGGER);
  private static final Field<Transition, String> TEXT_NAME =
      Fields.added("textName", Transition::textName, Codecs.TEXT, "transition");

  /** Left out where it is internal, so that what was written without it stays as it was. */
  private static final Field<Transition, Audience> AUDIENCE =
      Fields.nullable("audience", TransitionCodec::written, Terms.AUDIENCE);

  static final ObjectCodec<Transition> TRANSITION =
      ObjectCodec.of(
          List.of(NAME, FROM, TO, RELATIONS, NEEDS, GUARDS, REASONS, TRIGGERS, TEXT_NAME, AUDIENCE),
          TransitionCodec::transition);

  private TransitionCodec() {}

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
        .reasons(given.get(REASONS))
        .triggeredBy(given.get(TRIGGERS))
        .textName(given.get(TEXT_NAME))
        .audience(audience == null ? Audience.INTERNAL : audience)
        .build();
  }
}
