package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.LateStart;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.model.AgreementId;
import java.util.List;
import java.util.Map;

/** The codec of what is promised. */
final class SlaPolicyCodec {

  private static final ObjectCodec<PauseRule> PAUSE =
      Records.of(
          PauseRule::new,
          Fields.of("category", PauseRule::category, Terms.STATE_CATEGORY),
          Fields.list("reasons", PauseRule::reasons, Codecs.TEXT));

  private static final Field<Metric, String> NAME = Fields.of("name", Metric::name, Codecs.TEXT);
  private static final Field<Metric, Metric.Kind> KIND =
      Fields.of("kind", Metric::kind, Codecs.oneOf(Metric.Kind.values()));
  private static final Field<Metric, List<PauseRule>> PAUSES =
      Fields.list("pauses", Metric::pauses, PAUSE);
  private static final Field<Metric, List<String>> STOP_STATES =
      Fields.list("stopStates", Metric::stopStates, Codecs.TEXT);
  private static final Field<Metric, Reopen> REOPEN =
      Fields.added("reopen", Metric::reopen, Codecs.oneOf(Reopen.values()), Reopen.RESUME);
  private static final ObjectCodec<Metric> METRIC =
      ObjectCodec.of(List.of(NAME, KIND, PAUSES, STOP_STATES, REOPEN), SlaPolicyCodec::metric);

  private static final ObjectCodec<Targets> TARGETS =
      Records.of(
          Targets::new,
          Fields.added(
              "byPriority", Targets::byPriority, Codecs.sortedMap(Codecs.DURATION), Map.of()),
          Fields.nullable("otherwise", Targets::otherwise, Codecs.DURATION));

  private static final Field<Agreement, AgreementId> ID =
      Fields.of("id", Agreement::id, Ids.AGREEMENT);
  private static final Field<Agreement, String> CALENDAR =
      Fields.added("calendar", Agreement::calendar, Codecs.TEXT, Agreement.ALWAYS_OPEN);
  private static final Field<Agreement, Map<String, Targets>> TARGETS_BY_METRIC =
      Fields.added(
          "targets", Agreement::targets, Codecs.orderedMap(Codecs.TEXT, TARGETS), Map.of());
  private static final Field<Agreement, List<Warning>> WARNINGS =
      Fields.list("warnings", Agreement::warnings, WarningCodec.WARNING);
  private static final Field<Agreement, Map<String, String>> CALENDARS =
      Fields.unlessUsual(
          "calendars", Agreement::calendars, Codecs.sortedMap(Codecs.TEXT), Map.of());
  private static final Field<Agreement, Map<String, List<PauseRule>>> PAUSES_BY_METRIC =
      Fields.unlessUsual(
          "pauses", Agreement::pauses, Codecs.sortedMap(Codecs.list(PAUSE)), Map.of());
  private static final ObjectCodec<Agreement> AGREEMENT =
      ObjectCodec.of(
          List.of(ID, CALENDAR, TARGETS_BY_METRIC, WARNINGS, CALENDARS, PAUSES_BY_METRIC),
          SlaPolicyCodec::agreement);

  private static final ObjectCodec<AgreementRule> RULE =
      Records.of(
          AgreementRule::new,
          Fields.of("name", AgreementRule::name, Codecs.TEXT),
          Fields.list("kinds", AgreementRule::kinds, Codecs.TEXT),
          Fields.list("organisations", AgreementRule::organisations, Ids.ORGANISATION),
          Fields.list("services", AgreementRule::services, Ids.SERVICE),
          Fields.list("priorities", AgreementRule::priorities, Codecs.TEXT),
          Fields.of("agreement", AgreementRule::agreement, Ids.AGREEMENT));

  private static final Field<SlaPolicy, List<Metric>> METRICS =
      Fields.list("metrics", SlaPolicy::metrics, METRIC);
  private static final Field<SlaPolicy, List<Agreement>> AGREEMENTS =
      Fields.list("agreements", SlaPolicy::agreements, AGREEMENT);
  private static final Field<SlaPolicy, List<AgreementRule>> RULES =
      Fields.list("rules", SlaPolicy::rules, RULE);
  private static final Field<SlaPolicy, LateStart> LATE_START =
      Fields.added(
          "lateStart",
          SlaPolicy::lateStart,
          Codecs.oneOf(LateStart.values()),
          LateStart.FROM_CREATION);

  static final ObjectCodec<SlaPolicy> POLICY =
      ObjectCodec.of(
          List.of(METRICS, AGREEMENTS, RULES, LATE_START),
          given ->
              SlaPolicy.builder()
                  .metrics(given.get(METRICS))
                  .agreements(given.get(AGREEMENTS))
                  .rules(given.get(RULES))
                  .lateStart(given.get(LATE_START))
                  .build());

  private SlaPolicyCodec() {}

  private static Metric metric(Members given) {
    Metric.Builder builder =
        Metric.of(given.get(NAME), given.get(KIND))
            .stopIn(given.get(STOP_STATES))
            .reopen(given.get(REOPEN));
    given.get(PAUSES).forEach(builder::pause);
    return builder.build();
  }

  private static Agreement agreement(Members given) {
    Agreement.Builder builder = Agreement.of(given.get(ID)).calendar(given.get(CALENDAR));
    given.get(WARNINGS).forEach(builder::warning);
    given.get(TARGETS_BY_METRIC).forEach(builder::targets);
    given.get(CALENDARS).forEach(builder::calendar);
    given.get(PAUSES_BY_METRIC).forEach(builder::pauses);
    return builder.build();
  }
}
