package dev.helpdesk.core.codec;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.assignment.internal.AssignmentState;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.ServiceId;
import java.util.List;
import java.util.SortedMap;

/** How assignment writes its policy and state. */
public final class AssignmentCodec {

  private static final Field<AssignmentRule, String> NAME =
      Fields.of("name", AssignmentRule::name, Codecs.TEXT);
  private static final Field<AssignmentRule, List<String>> KINDS =
      Fields.list("kinds", AssignmentRule::kinds, Codecs.TEXT);
  private static final Field<AssignmentRule, List<String>> CATEGORIES =
      Fields.list("categories", AssignmentRule::categories, Codecs.TEXT);
  private static final Field<AssignmentRule, List<String>> PRIORITIES =
      Fields.list("priorities", AssignmentRule::priorities, Codecs.TEXT);
  private static final Field<AssignmentRule, List<ServiceId>> SERVICES =
      Fields.list("services", AssignmentRule::services, Ids.SERVICE);
  private static final Field<AssignmentRule, List<String>> CHANNELS =
      Fields.list("channels", AssignmentRule::channels, Codecs.TEXT);
  private static final Field<AssignmentRule, GroupId> GROUP =
      Fields.of("group", AssignmentRule::group, Ids.GROUP);
  private static final Field<AssignmentRule, String> SKILL =
      Fields.nullable("skill", AssignmentRule::skill, Codecs.TEXT);

  private static final ObjectCodec<AssignmentRule> RULE =
      ObjectCodec.of(
          List.of(NAME, KINDS, CATEGORIES, PRIORITIES, SERVICES, CHANNELS, GROUP, SKILL),
          AssignmentCodec::rule);

  private static final Field<AssignmentPolicy, List<AssignmentRule>> RULES =
      Fields.of("rules", AssignmentPolicy::rules, Codecs.list(RULE));
  private static final Field<AssignmentPolicy, AssignmentStrategy> STRATEGY =
      Fields.of("strategy", AssignmentPolicy::strategy, Codecs.oneOf(AssignmentStrategy.values()));
  private static final Field<AssignmentPolicy, SortedMap<Integer, Double>> WEIGHTS =
      Fields.of(
          "weights",
          AssignmentPolicy::weights,
          Codecs.sortedMap(AssignmentCodec::rank, rank -> Integer.toString(rank), Codecs.DOUBLE));
  private static final Field<AssignmentPolicy, Double> OTHER_WEIGHT =
      Fields.of("otherWeight", AssignmentPolicy::otherWeight, Codecs.DOUBLE);
  private static final Field<AssignmentPolicy, GroupId> FALLBACK =
      Fields.nullable("fallback", AssignmentPolicy::fallback, Ids.GROUP);

  /** The section of the policy. */
  public static final ObjectCodec<AssignmentPolicy> POLICY =
      ObjectCodec.of(
          List.of(RULES, STRATEGY, WEIGHTS, OTHER_WEIGHT, FALLBACK), AssignmentCodec::policy);

  /** What this room remembers. */
  public static final ObjectCodec<AssignmentState> STATE =
      Records.of(
          AssignmentState::new,
          Fields.of("groups", AssignmentState::groups, Codecs.list(Ids.GROUP)),
          Fields.of("refusers", AssignmentState::refusers, Codecs.list(Ids.ACTOR)));

  private AssignmentCodec() {}

  private static int rank(String name) {
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException e) {
      throw new InvalidValueException("rank", "an object whose names are ranks of priorities");
    }
  }

  private static AssignmentRule rule(Members given) {
    return AssignmentRule.builder(given.get(NAME), given.get(GROUP))
        .kinds(given.get(KINDS))
        .categories(given.get(CATEGORIES))
        .priorities(given.get(PRIORITIES))
        .services(given.get(SERVICES))
        .channels(given.get(CHANNELS))
        .skill(given.find(SKILL))
        .build();
  }

  private static AssignmentPolicy policy(Members given) {
    given.refuseRepeated(RULES, "name", AssignmentRule::name);
    return AssignmentPolicy.builder()
        .rules(given.get(RULES))
        .strategy(given.get(STRATEGY))
        .weights(given.get(WEIGHTS))
        .otherWeight(given.get(OTHER_WEIGHT))
        .fallback(given.find(FALLBACK))
        .build();
  }
}
