package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.LateStart;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import java.util.List;
import java.util.Map;

/** The codec of what is promised. */
final class SlaPolicyCodec {

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
          "targets", agreement -> agreement.targets(), Codecs.sortedMap(TARGETS), Map.of());
  private static final Field<Agreement, List<Warning>> WARNINGS =
      Fields.list("warnings", Agreement::warnings, WarningCodec.WARNING);
  private static final Field<Agreement, Map<String, String>> CALENDARS =
      Fields.unlessUsual(
          "calendars", Agreement::calendars, Codecs.sortedMap(Codecs.TEXT), Map.of());
  private static final Field<Agreement, Map<String, List<PauseRule>>> PAUSES_BY_METRIC =
      Fields.unlessUsual(
          "pauses", Agreement::pauses, Codecs.sortedMap(Codecs.list(MetricCodec.PAUSE)), Map.of());
  private static final ObjectCodec<Agreement> AGREEMENT =
      ObjectCodec.of(
          List.of(ID, CALENDAR, TARGETS_BY_METRIC, WARNINGS, CALENDARS, PAUSES_BY_METRIC),
          SlaPolicyCodec::agreement);

  private static final ObjectCodec<AgreementRule> RULE =
      Records.of(
          SlaPolicyCodec::rule,
          Fields.of("name", AgreementRule::name, Codecs.TEXT),
          Fields.list("kinds", AgreementRule::kinds, Codecs.TEXT),
          Fields.list("organisations", AgreementRule::organisations, Ids.ORGANISATION),
          Fields.list("services", AgreementRule::services, Ids.SERVICE),
          Fields.list("priorities", AgreementRule::priorities, Codecs.TEXT),
          Fields.of("agreement", AgreementRule::agreement, Ids.AGREEMENT),
          Fields.unlessUsual(
              "categories", AgreementRule::categories, Codecs.list(Codecs.TEXT), List.of()),
          Fields.unlessUsual(
              "channels", AgreementRule::channels, Codecs.list(Codecs.TEXT), List.of()));

  private static final Field<SlaPolicy, List<Metric>> METRICS =
      Fields.of("metrics", SlaPolicy::metrics, Codecs.list(MetricCodec.METRIC));
  private static final Field<SlaPolicy, List<Agreement>> AGREEMENTS =
      Fields.of("agreements", SlaPolicy::agreements, Codecs.list(AGREEMENT));
  private static final Field<SlaPolicy, List<AgreementRule>> RULES =
      Fields.of("rules", SlaPolicy::rules, Codecs.list(RULE));
  private static final Field<SlaPolicy, LateStart> LATE_START =
      Fields.of("lateStart", SlaPolicy::lateStart, Codecs.oneOf(LateStart.values()));

  private static final Field<SlaPolicy, EntitlementUse> ENTITLEMENTS =
      Fields.unlessUsual(
          "entitlements",
          SlaPolicy::entitlements,
          Codecs.oneOf(EntitlementUse.values()),
          EntitlementUse.IGNORED);
  private static final Field<SlaPolicy, AgreementId> OUTSIDE =
      Fields.nullable("outside", SlaPolicy::outside, Ids.AGREEMENT);

  static final ObjectCodec<SlaPolicy> POLICY =
      ObjectCodec.of(
          List.of(METRICS, AGREEMENTS, RULES, LATE_START, ENTITLEMENTS, OUTSIDE),
          SlaPolicyCodec::policy);

  private SlaPolicyCodec() {}

  private static SlaPolicy policy(Members given) {
    given.noteRepeated(METRICS, "name", Metric::name);
    given.noteRepeated(AGREEMENTS, "id", Agreement::id);
    given.noteRepeated(RULES, "name", AgreementRule::name);
    given.stopIfRefused();
    return SlaPolicy.builder()
        .metrics(given.get(METRICS))
        .agreements(given.get(AGREEMENTS))
        .rules(given.get(RULES))
        .lateStart(given.get(LATE_START))
        .entitlements(given.get(ENTITLEMENTS))
        .outside(given.find(OUTSIDE))
        .build();
  }

  private static AgreementRule rule(
      String name,
      List<String> kinds,
      List<OrganisationId> organisations,
      List<ServiceId> services,
      List<String> priorities,
      AgreementId agreement,
      List<String> categories,
      List<String> channels) {
    return AgreementRule.builder(name, agreement)
        .kinds(kinds)
        .organisations(organisations)
        .services(services)
        .priorities(priorities)
        .categories(categories)
        .channels(channels)
        .build();
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
