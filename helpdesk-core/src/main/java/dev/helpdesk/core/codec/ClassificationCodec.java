package dev.helpdesk.core.codec;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ImpactRule;
import dev.helpdesk.core.classification.ImpactSource;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.classification.internal.ClassificationState;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import java.util.List;

/** How classification writes its policy and state. */
public final class ClassificationCodec {

  private static final Field<ClassificationPolicy, PriorityMatrix> POLICY_MATRIX =
      Fields.of("matrix", ClassificationPolicy::matrix, MatrixCodec.MATRIX);
  private static final Field<ClassificationPolicy, String> DEFAULT_IMPACT =
      Fields.nullable("defaultImpact", ClassificationPolicy::defaultImpact, Codecs.TEXT);
  private static final Field<ClassificationPolicy, String> DEFAULT_URGENCY =
      Fields.nullable("defaultUrgency", ClassificationPolicy::defaultUrgency, Codecs.TEXT);
  private static final Field<ClassificationPolicy, List<String>> CATEGORIES =
      Fields.nullable("categories", ClassificationPolicy::categories, Codecs.list(Codecs.TEXT));

  private static final Field<ImpactRule, String> RULE_NAME =
      Fields.of("name", ImpactRule::name, Codecs.TEXT);
  private static final Field<ImpactRule, String> RULE_IMPACT =
      Fields.of("impact", ImpactRule::impact, Codecs.TEXT);
  private static final Field<ImpactRule, List<ServiceId>> SERVICES =
      Fields.list("services", ImpactRule::services, Ids.SERVICE);
  private static final Field<ImpactRule, List<String>> SERVICE_CRITICALITIES =
      Fields.list("serviceCriticalities", ImpactRule::serviceCriticalities, Codecs.TEXT);
  private static final Field<ImpactRule, List<ItemId>> ITEMS =
      Fields.list("items", ImpactRule::items, Ids.ITEM);
  private static final Field<ImpactRule, List<String>> ITEM_FAMILIES =
      Fields.list("itemFamilies", ImpactRule::itemFamilies, Codecs.TEXT);
  private static final Field<ImpactRule, List<String>> ITEM_CRITICALITIES =
      Fields.list("itemCriticalities", ImpactRule::itemCriticalities, Codecs.TEXT);
  private static final Field<ImpactRule, List<SiteId>> SITES =
      Fields.list("sites", ImpactRule::sites, Ids.SITE);
  private static final Field<ImpactRule, Boolean> VIP =
      Fields.added("vip", ImpactRule::vip, Codecs.BOOLEAN, false);
  private static final Field<ImpactRule, Integer> USERS =
      Fields.added("usersAtLeast", ImpactRule::usersAtLeast, Codecs.whole(0, 1_000_000_000), 0);

  private static final ObjectCodec<ImpactRule> RULE =
      ObjectCodec.of(
          List.of(
              RULE_NAME,
              RULE_IMPACT,
              SERVICES,
              SERVICE_CRITICALITIES,
              ITEMS,
              ITEM_FAMILIES,
              ITEM_CRITICALITIES,
              SITES,
              VIP,
              USERS),
          ClassificationCodec::rule);

  private static final Field<ClassificationPolicy, List<ImpactRule>> RULES =
      Fields.of("impactRules", ClassificationPolicy::impactRules, Codecs.list(RULE));
  private static final Field<ClassificationPolicy, ImpactSource> SOURCE =
      Fields.of(
          "impactSource", ClassificationPolicy::impactSource, Codecs.oneOf(ImpactSource.values()));

  /** The section of the policy. */
  public static final ObjectCodec<ClassificationPolicy> POLICY =
      ObjectCodec.of(
          List.of(POLICY_MATRIX, DEFAULT_IMPACT, DEFAULT_URGENCY, CATEGORIES, RULES, SOURCE),
          ClassificationCodec::policy);

  /** What this room remembers. */
  public static final ObjectCodec<ClassificationState> STATE =
      Records.of(
          ClassificationState::new,
          Fields.nullable("derived", ClassificationState::derived, TicketEvents.DERIVED_IMPACT),
          Fields.list("overrides", ClassificationState::overrides, TicketEvents.LEVEL_OVERRIDE));

  private ClassificationCodec() {}

  private static ImpactRule rule(Members given) {
    ImpactRule.Builder builder =
        ImpactRule.builder(given.get(RULE_NAME), given.get(RULE_IMPACT))
            .services(given.get(SERVICES))
            .serviceCriticalities(given.get(SERVICE_CRITICALITIES))
            .items(given.get(ITEMS))
            .itemFamilies(given.get(ITEM_FAMILIES))
            .itemCriticalities(given.get(ITEM_CRITICALITIES))
            .sites(given.get(SITES))
            .usersAtLeast(given.get(USERS));
    return (given.get(VIP) ? builder.vip() : builder).build();
  }

  private static ClassificationPolicy policy(Members given) {
    given.refuseRepeated(RULES, "name", ImpactRule::name);
    ClassificationPolicy.Builder builder =
        ClassificationPolicy.builder(given.get(POLICY_MATRIX))
            .otherwise(given.find(DEFAULT_IMPACT), given.find(DEFAULT_URGENCY))
            .impactRules(given.get(RULES))
            .impactSource(given.get(SOURCE));
    List<String> categories = given.find(CATEGORIES);
    return (categories == null ? builder : builder.categories(categories)).build();
  }
}
