package dev.helpdesk.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.OrganisationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlaProblemsTest {

  private static final AgreementId GOLD = AgreementId.of("gold");
  private static final AgreementId SILVER = AgreementId.of("silver");

  @Test
  void the_default_section_has_no_problems() {
    assertThat(Policy.defaults().sla().problems()).isEmpty();
    assertThat(SlaPolicy.none().problems()).isEmpty();
  }

  @Test
  void rules_that_are_as_specific_and_match_the_same_tickets_tie() {
    AgreementRule one = rule("one", GOLD).priorities(List.of("P1", "P2")).build();
    AgreementRule two = rule("two", SILVER).priorities(List.of("P2")).build();
    AgreementRule apart = rule("apart", SILVER).priorities(List.of("P3")).build();
    AgreementRule other = rule("other", SILVER).channels(List.of("phone")).build();
    AgreementRule same = rule("same", GOLD).priorities(List.of("P1")).build();

    assertThat(codes(policy(one, two, apart, other, same)))
        .containsExactly("ERROR sla.rules-tie sla.rules[two]");
  }

  @Test
  void a_longer_category_path_does_not_tie_with_a_shorter() {
    AgreementRule network = rule("network", GOLD).categories(List.of("network")).build();
    AgreementRule vpn = rule("vpn", SILVER).categories(List.of("network/vpn")).build();
    AgreementRule again = rule("again", GOLD).categories(List.of("network/vpn", "x")).build();

    assertThat(codes(policy(network, vpn))).isEmpty();
    assertThat(codes(policy(network, vpn, again)))
        .containsExactly("ERROR sla.rules-tie sla.rules[again]");
  }

  @Test
  void names_of_nothing_are_found() {
    SlaPolicy policy =
        SlaPolicy.builder()
            .metric(Metric.resolution("resolution").build())
            .agreement(Agreement.of(GOLD).target("resolutoin", Duration.ofHours(1)).build())
            .rule(AgreementRule.everything("all", SILVER))
            .outside(AgreementId.of("lead"))
            .build();

    assertThat(codes(policy))
        .containsExactly(
            "ERROR sla.agreement-unknown sla.rules[all].agreement",
            "ERROR sla.agreement-unknown sla.outside",
            "ERROR sla.metric-unknown sla.agreements[gold].resolutoin");
  }

  @Test
  void without_a_rule_for_everything_some_tickets_may_have_no_clocks() {
    SlaPolicy policy =
        Policy.defaults().sla().toBuilder()
            .rules(
                List.of(
                    rule("acme", AgreementId.of("standard"))
                        .organisations(List.of(OrganisationId.of("acme")))
                        .build()))
            .build();

    assertThat(codes(policy)).containsExactly("WARNING sla.no-catch-all sla.rules");
    assertThat(codes(policy.toBuilder().entitlements(EntitlementUse.REQUIRED).build())).isEmpty();
  }

  @Test
  void as_many_rules_as_there_may_be_are_checked_at_once() {
    List<AgreementRule> rules = new ArrayList<>();
    for (int i = 0; i < SlaPolicy.MAX_AGREEMENTS; i++) {
      AgreementRule.Builder rule = rule("rule-" + i, i % 2 == 0 ? GOLD : SILVER);
      rules.add(
          rule.organisations(List.of(OrganisationId.of("customer-" + i)))
              .kinds(List.of("incident"))
              .build());
    }

    assertThat(codes(policy(rules.toArray(AgreementRule[]::new)))).isEmpty();
  }

  private static AgreementRule.Builder rule(String name, AgreementId agreement) {
    return AgreementRule.builder(name, agreement);
  }

  private static SlaPolicy policy(AgreementRule... rules) {
    return SlaPolicy.builder()
        .agreement(Agreement.of(GOLD).build())
        .agreement(Agreement.of(SILVER).build())
        .rules(List.of(rules))
        .build();
  }

  private static List<String> codes(SlaPolicy policy) {
    return policy.problems().stream()
        .map(found -> found.severity() + " " + found.code() + " " + found.path())
        .toList();
  }
}
