package dev.helpdesk.core.lint;

import dev.helpdesk.core.classification.ImpactRule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds rules for the impact that never count, as others match all their tickets before. */
final class ImpactLint {

  private static final String YES = "yes";
  private static final String NO = "no";

  private final Linted linted;
  private final Findings findings;
  private final List<ImpactRule> rules;
  private final List<Facet> facets;
  private final List<List<Set<String>>> asked;
  private final Set<Integer> crowds = new TreeSet<>();

  private ImpactLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    rules = linted.policy().classification().impactRules();
    rules.forEach(rule -> crowds.add(rule.usersAtLeast()));
    crowds.add(0);
    // The order of the witness: a service, one item, a place, who asks, and how many are hit.
    facets =
        List.of(
            Facet.any(),
            Facet.any(),
            Facet.of(List.of(NO, YES), false),
            Facet.any(),
            Facet.any(),
            Facet.any(),
            Facet.any(),
            Facet.of(List.of(NO, YES), false),
            Facet.of(crowds.stream().map(String::valueOf).toList(), false));
    asked = rules.stream().map(this::asked).toList();
  }

  static void inspect(Linted linted, Findings findings) {
    ImpactLint lint = new ImpactLint(linted, findings);
    for (int i = 1; i < lint.rules.size(); i++) {
      lint.rule(i);
    }
  }

  private List<Set<String>> asked(ImpactRule rule) {
    boolean item =
        !rule.items().isEmpty()
            || !rule.itemFamilies().isEmpty()
            || !rule.itemCriticalities().isEmpty();
    Set<String> users =
        crowds.stream()
            .filter(crowd -> rule.usersAtLeast() > 0 && crowd >= rule.usersAtLeast())
            .map(String::valueOf)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.of(
        set(rule.services()),
        set(rule.serviceCriticalities()),
        item ? Set.of(YES) : Set.of(),
        set(rule.items()),
        set(rule.itemFamilies()),
        set(rule.itemCriticalities()),
        set(rule.sites()),
        rule.vip() ? Set.of(YES) : Set.of(),
        users);
  }

  private static Set<String> set(Collection<?> values) {
    return values.stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void rule(int index) {
    Cover.Result left = Cover.of(facets, asked.get(index), asked.subList(0, index));
    if (left.verdict() != Cover.Verdict.COVERED) {
      return;
    }
    ImpactRule rule = rules.get(index);
    Place place = Place.of("classification", "impactRules").at(index);
    for (int j = 0; j < index; j++) {
      ImpactRule other = rules.get(j);
      Cover.Result first =
          other.impact().equals(rule.impact())
              ? new Cover.Result(Cover.Verdict.COVERED, List.of())
              : Cover.ofBoth(facets, asked.get(index), asked.get(j), asked.subList(0, j));
      if (first.verdict() == Cover.Verdict.LEFT) {
        findings.add(
            ClassificationFinding.RULE_SHADOWED,
            place,
            "Rule "
                + rule.name()
                + " never gives impact "
                + rule.impact()
                + ": rules before it match all its tickets, such as rule "
                + other.name()
                + ".",
            witness(first.ticket(), other, rule));
        return;
      }
    }
    findings.add(
        ClassificationFinding.RULE_REDUNDANT,
        place,
        "Rule "
            + rule.name()
            + " never counts: rules before it match all its tickets and give the same impact.");
  }

  private Witness witness(List<String> ticket, ImpactRule first, ImpactRule rule) {
    boolean item = ticket.get(2).equals(YES);
    Step.About about =
        new Step.About(
            given(ticket.get(1)),
            item ? named(ticket.get(3), "some-item") : null,
            item ? given(ticket.get(4)) : null,
            item ? given(ticket.get(5)) : null,
            given(ticket.get(6)),
            ticket.get(7).equals(YES),
            Integer.parseInt(ticket.get(8)));
    String service =
        about.serviceCriticality() == null
            ? given(ticket.get(0))
            : named(ticket.get(0), "some-service");
    Step.Traits traits = new Step.Traits(null, null, null, null, service, null, about);
    String kind = linted.policy().intake().kinds().get(0).name();
    return new Witness(
        linted.from(),
        List.of(new Step.Register(kind, true, traits)),
        new Exhibit.Seen(new Sight.ByRule(Sight.ByRule.Of.IMPACT, first.name(), rule.name())));
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }

  private static String named(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }
}
