package dev.helpdesk.core.classification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ImpactRule;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Requester;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The rules of an impact against a plain reading of them, on a small world. */
class ImpactDerivationPropertyTest {

  private static final List<String> CRITICALITIES = List.of("low", "high");

  /** What a ticket may be about: s0 and i0 are of low criticality, s1 and i1 of high. */
  record Case(
      @Nullable Integer service,
      List<Integer> items,
      @Nullable String site,
      int users,
      boolean vip,
      @Nullable String home) {

    @Nullable String place() {
      return site == null ? home : site;
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void the_first_rule_that_is_met_gives_the_impact(
      @ForAll("cases") Case ticket, @ForAll("ruleLists") List<ImpactRule> rules) {
    Optional<DerivedImpact> expected =
        rules.stream()
            .filter(rule -> isMet(rule, ticket))
            .findFirst()
            .map(rule -> new DerivedImpact(rule.impact(), rule.name()));
    assertThat(Optional.ofNullable(derived(ticket, rules))).isEqualTo(expected);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_rule_that_is_not_met_makes_no_difference(
      @ForAll("cases") Case ticket,
      @ForAll("ruleLists") List<ImpactRule> rules,
      @ForAll("rules") ImpactRule other) {
    if (!isMet(other, ticket)) {
      List<ImpactRule> more = new ArrayList<>(rules);
      more.add(0, ImpactRule.builder("other", "low").build());
      more.set(0, named(other, "other"));
      assertThat(derived(ticket, more)).isEqualTo(derived(ticket, rules));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_further_condition_never_makes_a_rule_match_more(
      @ForAll("cases") Case ticket, @ForAll("rules") ImpactRule rule) {
    ImpactRule narrower = rule.toBuilder().vip().usersAtLeast(rule.usersAtLeast() + 1).build();
    if (derived(ticket, List.of(narrower)) != null) {
      assertThat(derived(ticket, List.of(rule))).isNotNull();
    }
  }

  private static boolean isMet(ImpactRule rule, Case ticket) {
    boolean service =
        rule.services().isEmpty()
            || (ticket.service() != null
                && rule.services().contains(ServiceId.of("s" + ticket.service())));
    boolean criticality =
        rule.serviceCriticalities().isEmpty()
            || (ticket.service() != null
                && rule.serviceCriticalities().contains(CRITICALITIES.get(ticket.service())));
    boolean site =
        rule.sites().isEmpty()
            || (ticket.place() != null && rule.sites().contains(SiteId.of(ticket.place())));
    return service
        && criticality
        && site
        && areMet(rule, ticket.items())
        && (!rule.vip() || ticket.vip())
        && ticket.users() >= rule.usersAtLeast();
  }

  private static boolean areMet(ImpactRule rule, List<Integer> items) {
    if (rule.items().isEmpty()
        && rule.itemFamilies().isEmpty()
        && rule.itemCriticalities().isEmpty()) {
      return true;
    }
    return items.stream()
        .anyMatch(
            item ->
                (rule.items().isEmpty() || rule.items().contains(ItemId.of("i" + item)))
                    && (rule.itemFamilies().isEmpty() || rule.itemFamilies().contains("f" + item))
                    && (rule.itemCriticalities().isEmpty()
                        || rule.itemCriticalities().contains(CRITICALITIES.get(item))));
  }

  private static @Nullable DerivedImpact derived(Case ticket, List<ImpactRule> rules) {
    ClassificationPolicy policy =
        ClassificationPolicy.builder(PriorityMatrix.itil3x3()).impactRules(rules).build();
    var room = new RoomHarness<>(new ClassificationRoom(), policy);
    for (int i = 0; i < CRITICALITIES.size(); i++) {
      ServiceId service = ServiceId.of("s" + i);
      ItemId item = ItemId.of("i" + i);
      room.answers.services.put(service, new Service(service, CRITICALITIES.get(i), null));
      room.answers.items.put(
          item, new ConfigurationItem(item, "f" + i, CRITICALITIES.get(i), List.of()));
    }
    ActorId rosa = ActorId.of("rosa");
    SiteId home = ticket.home() == null ? null : SiteId.of(ticket.home());
    room.answers.requesters.put(
        rosa, new Requester(rosa, null, home, ticket.vip(), "es", "Europe/Madrid"));
    Affected affected =
        new Affected(
            ticket.service() == null ? null : ServiceId.of("s" + ticket.service()),
            ticket.items().stream().map(item -> ItemId.of("i" + item)).toList(),
            ticket.site() == null ? null : SiteId.of(ticket.site()),
            ticket.users());
    return new ImpactDerivation(affected, rosa, room.situation()).by(policy);
  }

  private static ImpactRule named(ImpactRule rule, String name) {
    ImpactRule.Builder builder =
        ImpactRule.builder(name, rule.impact())
            .services(rule.services())
            .serviceCriticalities(rule.serviceCriticalities())
            .items(rule.items())
            .itemFamilies(rule.itemFamilies())
            .itemCriticalities(rule.itemCriticalities())
            .sites(rule.sites())
            .usersAtLeast(rule.usersAtLeast());
    return (rule.vip() ? builder.vip() : builder).build();
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.of(0, 1).injectNull(0.3),
            Arbitraries.of(0, 1).list().uniqueElements().ofMaxSize(2),
            Arbitraries.of("north", "south").injectNull(0.4),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false),
            Arbitraries.of("north", "south").injectNull(0.4))
        .as(Case::new);
  }

  @Provide
  Arbitrary<List<ImpactRule>> ruleLists() {
    return rules()
        .list()
        .ofMaxSize(4)
        .map(
            rules -> {
              List<ImpactRule> numbered = new ArrayList<>();
              rules.forEach(rule -> numbered.add(named(rule, "rule " + numbered.size())));
              return numbered;
            });
  }

  @Provide
  Arbitrary<ImpactRule> rules() {
    Arbitrary<List<Integer>> some = Arbitraries.of(0, 1).list().uniqueElements().ofMaxSize(1);
    Arbitrary<List<String>> words = Arbitraries.of(CRITICALITIES).list().ofMaxSize(1);
    return Combinators.combine(
            Arbitraries.of("high", "medium", "low"),
            some,
            words,
            some,
            some,
            words,
            Arbitraries.of("north", "south").list().ofMaxSize(1),
            Arbitraries.integers().between(0, 6))
        .as(
            (impact, services, critical, items, families, criticalItems, sites, rest) -> {
              ImpactRule.Builder rule =
                  ImpactRule.builder("rule", impact)
                      .services(services.stream().map(i -> ServiceId.of("s" + i)).toList())
                      .serviceCriticalities(critical)
                      .items(items.stream().map(i -> ItemId.of("i" + i)).toList())
                      .itemFamilies(families.stream().map(i -> "f" + i).toList())
                      .itemCriticalities(criticalItems)
                      .sites(sites.stream().map(SiteId::of).toList())
                      .usersAtLeast(Math.max(0, rest - 3));
              return (rest == 2 ? rule.vip() : rule).build();
            });
  }
}
