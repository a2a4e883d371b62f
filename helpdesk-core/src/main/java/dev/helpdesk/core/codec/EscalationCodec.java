package dev.helpdesk.core.codec;

import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.escalation.Responsibility;
import dev.helpdesk.core.escalation.internal.Causes;
import dev.helpdesk.core.escalation.internal.EscalationState;
import dev.helpdesk.core.escalation.internal.Mark;
import dev.helpdesk.core.escalation.internal.Since;
import dev.helpdesk.core.escalation.internal.Timing;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How escalation writes its policy and state. */
public final class EscalationCodec {

  private static final Codec<EscalationTrigger> TRIGGER =
      Tagged.<EscalationTrigger>by("type")
          .with(
              "metricWarning",
              EscalationTrigger.MetricWarning.class,
              Records.of(
                  EscalationCodec::metricWarning,
                  Fields.of("metric", EscalationTrigger.MetricWarning::metric, Codecs.TEXT),
                  Fields.nullable("percent", EscalationCodec::percent, Codecs.whole(1, 99)),
                  Fields.nullable(
                      "before", trigger -> trigger.warning().before(), Codecs.DURATION)))
          .with(
              "metricBreached",
              EscalationTrigger.MetricBreached.class,
              Records.of(
                  EscalationTrigger.MetricBreached::new,
                  Fields.of("metric", EscalationTrigger.MetricBreached::metric, Codecs.TEXT)))
          .with(
              "unassignedFor",
              EscalationTrigger.UnassignedFor.class,
              Records.of(
                  EscalationTrigger.UnassignedFor::new,
                  Fields.of("time", EscalationTrigger.UnassignedFor::time, Codecs.DURATION),
                  Fields.nullable(
                      "calendar", EscalationTrigger.UnassignedFor::calendar, Codecs.TEXT)))
          .with(
              "unacceptedFor",
              EscalationTrigger.UnacceptedFor.class,
              Records.of(
                  EscalationTrigger.UnacceptedFor::new,
                  Fields.of("time", EscalationTrigger.UnacceptedFor::time, Codecs.DURATION),
                  Fields.nullable(
                      "calendar", EscalationTrigger.UnacceptedFor::calendar, Codecs.TEXT)))
          .with(
              "noUpdateFor",
              EscalationTrigger.NoUpdateFor.class,
              Records.of(
                  EscalationTrigger.NoUpdateFor::new,
                  Fields.of("time", EscalationTrigger.NoUpdateFor::time, Codecs.DURATION),
                  Fields.nullable(
                      "calendar", EscalationTrigger.NoUpdateFor::calendar, Codecs.TEXT)))
          .with(
              "reopenedTimes",
              EscalationTrigger.ReopenedTimes.class,
              Records.of(
                  EscalationTrigger.ReopenedTimes::new,
                  Fields.of(
                      "times", EscalationTrigger.ReopenedTimes::times, Codecs.whole(1, 1_000_000))))
          .with(
              "reassignedTimes",
              EscalationTrigger.ReassignedTimes.class,
              Records.of(
                  EscalationTrigger.ReassignedTimes::new,
                  Fields.of(
                      "times",
                      EscalationTrigger.ReassignedTimes::times,
                      Codecs.whole(1, 1_000_000))))
          .with(
              "priorityRaisedTo",
              EscalationTrigger.PriorityRaisedTo.class,
              Records.of(
                  EscalationTrigger.PriorityRaisedTo::new,
                  Fields.of(
                      "rank", EscalationTrigger.PriorityRaisedTo::rank, Codecs.whole(1, 1_000))))
          .build();

  private static final Codec<EscalationAction> ACTION =
      Tagged.<EscalationAction>by("type")
          .with(
              "nextLevel",
              EscalationAction.NextLevel.class,
              Records.of(new EscalationAction.NextLevel()))
          .with(
              "toGroup",
              EscalationAction.ToGroup.class,
              Records.of(
                  EscalationAction.ToGroup::new,
                  Fields.of("group", EscalationAction.ToGroup::group, Ids.GROUP)))
          .with(
              "toSkill",
              EscalationAction.ToSkill.class,
              Records.of(
                  EscalationAction.ToSkill::new,
                  Fields.of("skill", EscalationAction.ToSkill::skill, Codecs.TEXT)))
          .with(
              "askDirectory",
              EscalationAction.AskDirectory.class,
              Records.of(
                  EscalationAction.AskDirectory::new,
                  Fields.of("level", EscalationAction.AskDirectory::level, Codecs.whole(1, 99))))
          .build();

  private static final ObjectCodec<EscalationRule> RULE =
      Records.of(
          EscalationRule::new,
          Fields.of("name", EscalationRule::name, Codecs.TEXT),
          Fields.of("trigger", EscalationRule::trigger, TRIGGER),
          Fields.of("action", EscalationRule::action, ACTION),
          Fields.nullable("question", EscalationRule::question, Codecs.TEXT));

  private static final ObjectCodec<Responsibility> RESPONSIBILITY =
      Records.of(
          (name, level, area, criticalities, impacts, categories, group, duties) ->
              new Responsibility(
                  name,
                  level,
                  area,
                  criticalities,
                  impacts,
                  categories,
                  group,
                  new TreeMap<>(duties)),
          Fields.of("name", Responsibility::name, Codecs.TEXT),
          Fields.of("level", Responsibility::level, Codecs.INT),
          Fields.of("area", Responsibility::area, Codecs.TEXT),
          Fields.list("criticalities", Responsibility::criticalities, Codecs.TEXT),
          Fields.list("impacts", Responsibility::impacts, Codecs.TEXT),
          Fields.list("categories", Responsibility::categories, Codecs.TEXT),
          Fields.nullable("group", Responsibility::group, Ids.GROUP),
          Fields.of("duties", Responsibility::duties, Codecs.sortedMap(Codecs.TEXT)));

  private static final Field<EscalationPolicy, List<EscalationRule>> RULES =
      Fields.of("rules", EscalationPolicy::rules, Codecs.list(RULE));
  private static final Field<EscalationPolicy, Duration> ANSWER_WITHIN =
      Fields.of("answerWithin", EscalationPolicy::answerWithin, Codecs.DURATION);

  private static final Field<EscalationPolicy, List<Responsibility>> RESPONSIBILITIES =
      Fields.list("responsibilities", EscalationPolicy::responsibilities, RESPONSIBILITY);

  /** The section of the policy. */
  public static final ObjectCodec<EscalationPolicy> POLICY =
      ObjectCodec.of(
          List.of(RULES, ANSWER_WITHIN, RESPONSIBILITIES),
          given -> {
            given.refuseRepeated(RULES, "name", EscalationRule::name);
            return EscalationPolicy.builder()
                .rules(given.get(RULES))
                .answerWithin(given.get(ANSWER_WITHIN))
                .responsibilities(given.get(RESPONSIBILITIES))
                .build();
          });

  private static final ObjectCodec<EscalationView> ESCALATION =
      Records.of(
          EscalationView::new,
          Fields.of("number", EscalationView::number, Codecs.INT),
          Fields.of("level", EscalationView::level, Codecs.INT),
          Fields.of("contact", EscalationView::contact, Ids.ACTOR),
          Fields.of("cause", EscalationView::cause, Codecs.TEXT),
          Fields.of("askedAt", EscalationView::askedAt, Codecs.INSTANT),
          Fields.of("answerBy", EscalationView::answerBy, Codecs.INSTANT),
          Fields.nullable("question", EscalationView::question, Ids.TEXT_KEY),
          Fields.of("status", EscalationView::status, Codecs.oneOf(EscalationView.Status.values())),
          Fields.nullable("answeredBy", EscalationView::answeredBy, Ids.ACTOR),
          Fields.nullable("decision", EscalationView::decision, Terms.ESCALATION_DECISION));

  private static final ObjectCodec<Since> SINCE =
      Records.of(
          Since::new,
          Fields.of("at", Since::at, Codecs.INSTANT),
          Fields.of("version", Since::version, Codecs.LONG));

  private static final ObjectCodec<Mark> MARK =
      Records.of(
          Mark::new,
          Fields.of("name", Mark::name, Codecs.TEXT),
          Fields.of("since", Mark::since, SINCE));

  private static final ObjectCodec<Timing> TIMING =
      Records.of(
          Timing::new,
          Fields.nullable("running", Timing::running, SINCE),
          Fields.nullable("withoutAgent", Timing::withoutAgent, SINCE),
          Fields.nullable("unaccepted", Timing::unaccepted, SINCE),
          Fields.nullable("updated", Timing::updated, SINCE),
          Fields.of("fired", Timing::fired, Codecs.list(MARK)));

  private static final ObjectCodec<Causes> CAUSES =
      Records.of(
          Causes::new,
          Fields.of("crossed", Causes::crossed, Codecs.list(MARK)),
          Fields.of("fresh", Causes::fresh, Codecs.BOOLEAN),
          Fields.of("weightBefore", Causes::weightBefore, Codecs.INT),
          Fields.of("weight", Causes::weight, Codecs.INT));

  /** What this room remembers. */
  public static final ObjectCodec<EscalationState> STATE =
      Records.of(
          EscalationState::new,
          Fields.of("lastNumber", EscalationState::lastNumber, Codecs.INT),
          Fields.of("escalations", EscalationState::escalations, Codecs.list(ESCALATION)),
          Fields.of("timing", EscalationState::timing, TIMING),
          Fields.of("causes", EscalationState::causes, CAUSES));

  private EscalationCodec() {}

  private static @Nullable Integer percent(EscalationTrigger.MetricWarning trigger) {
    return trigger.warning().before() == null ? trigger.warning().percent() : null;
  }

  private static EscalationTrigger.MetricWarning metricWarning(
      String metric, @Nullable Integer percent, @Nullable Duration before) {
    return new EscalationTrigger.MetricWarning(metric, WarningCodec.of(percent, before));
  }
}
