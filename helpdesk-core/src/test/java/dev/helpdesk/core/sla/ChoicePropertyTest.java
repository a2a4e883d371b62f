package dev.helpdesk.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The choice of an agreement is total and explained. */
class ChoicePropertyTest {

  private static final List<String> AGREEMENTS = List.of("gold", "silver", "bronze");
  private static final List<String> CATEGORIES = List.of("network", "network/vpn", "mail");

  @Provide
  Arbitrary<List<AgreementRule>> rules() {
    Arbitrary<List<String>> few = values("a", "b");
    return Combinators.combine(
            values("acme", "globex"),
            values("mail", "vpn"),
            few,
            values(CATEGORIES.toArray(String[]::new)),
            values("P1", "P2"),
            few,
            Arbitraries.of(AGREEMENTS))
        .as(
            (customers, services, kinds, categories, priorities, channels, agreement) ->
                AgreementRule.builder("rule", AgreementId.of(agreement))
                    .organisations(customers.stream().map(OrganisationId::of).toList())
                    .services(services.stream().map(ServiceId::of).toList())
                    .kinds(kinds)
                    .categories(categories)
                    .priorities(priorities)
                    .channels(channels))
        .list()
        .ofMaxSize(6)
        .map(ChoicePropertyTest::named);
  }

  @Provide
  Arbitrary<TicketTraits> tickets() {
    Arbitrary<String> kind = Arbitraries.of("a", "b", "c");
    return Combinators.combine(
            kind,
            Arbitraries.of("acme", "globex").map(OrganisationId::of).injectNull(0.2),
            Arbitraries.of("mail", "vpn", "web").map(ServiceId::of).injectNull(0.2),
            Arbitraries.of("network", "network/vpn", "network/vpn/client", "networking", "mail")
                .injectNull(0.2),
            Arbitraries.of("P1", "P2", "P3").injectNull(0.2),
            kind)
        .as(TicketTraits::new);
  }

  private static Arbitrary<List<String>> values(String... values) {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, Arbitraries.just(List.of())),
        net.jqwik.api.Tuple.of(2, Arbitraries.of(values).list().uniqueElements().ofMaxSize(2)));
  }

  private static List<AgreementRule> named(List<AgreementRule.Builder> builders) {
    List<AgreementRule> rules = new ArrayList<>();
    for (AgreementRule.Builder builder : builders) {
      AgreementRule plain = builder.build();
      rules.add(renamed(plain, "rule-" + rules.size()));
    }
    return rules;
  }

  private static AgreementRule renamed(AgreementRule rule, String name) {
    return AgreementRule.builder(name, rule.agreement())
        .organisations(rule.organisations())
        .services(rule.services())
        .kinds(rule.kinds())
        .categories(rule.categories())
        .priorities(rule.priorities())
        .channels(rule.channels())
        .build();
  }

  @Property(tries = 500)
  void each_rule_that_matches_either_chooses_or_is_passed_over_with_a_reason(
      @ForAll("rules") List<AgreementRule> rules, @ForAll("tickets") TicketTraits ticket) {
    Choice choice = policy(rules).choose(ticket);

    List<String> matching =
        rules.stream().filter(rule -> rule.matches(ticket)).map(AgreementRule::name).toList();
    Stream<String> winner = Stream.ofNullable(choice.rule()).map(AgreementRule::name);
    Stream<String> others = choice.passedOver().stream().map(PassedOver::rule);
    assertThat(Stream.concat(winner, others)).containsExactlyInAnyOrderElementsOf(matching);
    assertThat(choice.agreement() == null).isEqualTo(matching.isEmpty());
  }

  @Property(tries = 500)
  void the_winner_is_no_less_specific_than_any_other_by_a_plain_comparison(
      @ForAll("rules") List<AgreementRule> rules, @ForAll("tickets") TicketTraits ticket) {
    AgreementRule winner = policy(rules).choose(ticket).rule();

    AgreementRule best = null;
    for (AgreementRule rule : rules) {
      boolean better = best == null || weight(rule, ticket) > weight(best, ticket);
      best = rule.matches(ticket) && better ? rule : best;
    }
    assertThat(winner).isEqualTo(best);
  }

  @Property(tries = 500)
  void a_rule_that_is_less_specific_changes_nothing(
      @ForAll("rules") List<AgreementRule> rules,
      @ForAll("tickets") TicketTraits ticket,
      @ForAll("rules") List<AgreementRule> more) {
    Choice before = policy(rules).choose(ticket);
    AgreementRule winner = before.rule();
    if (winner == null) {
      return;
    }
    List<AgreementRule> all = new ArrayList<>();
    for (AgreementRule rule : more) {
      if (!rule.matches(ticket) || weight(rule, ticket) < weight(winner, ticket)) {
        all.add(renamed(rule, "more-" + all.size()));
      }
    }
    all.addAll(rules);

    assertThat(policy(all).choose(ticket).rule()).isEqualTo(winner);
  }

  private static SlaPolicy policy(List<AgreementRule> rules) {
    SlaPolicy.Builder policy = SlaPolicy.builder().rules(rules);
    AGREEMENTS.forEach(id -> policy.agreement(Agreement.of(id).build()));
    return policy.build();
  }

  /** Customer weighs more than all that follows, then the service, and so on. */
  private static int weight(AgreementRule rule, TicketTraits ticket) {
    int weight = 0;
    for (Aspect aspect : Aspect.values()) {
      int here =
          aspect == Aspect.CATEGORY
              ? steps(rule.categories(), ticket.category())
              : rule.aspects().contains(aspect) ? 1 : 0;
      weight = weight * 10 + here;
    }
    return weight;
  }

  private static int steps(List<String> categories, @Nullable String category) {
    int most = 0;
    for (String path : categories) {
      boolean under = category != null && (category + "/").startsWith(path + "/");
      most = under ? Math.max(most, path.split("/").length) : most;
    }
    return most;
  }
}
