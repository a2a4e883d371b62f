package dev.helpdesk.core.lint;

import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.TicketTraits;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds rules of agreements that tie, those that never choose, and tickets without a rule. */
final class ChoiceLint {

  private static final Place RULES = Place.of("sla", "rules");

  private final Linted linted;
  private final Findings findings;
  private final SlaPolicy section;
  private final List<AgreementRule> rules;
  private final AgreementIndex index;
  private final Tickets tickets;
  private final List<List<Set<String>>> asked;

  private ChoiceLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    section = linted.policy().sla();
    rules = section.rules();
    index = new AgreementIndex(rules);
    tickets = new Tickets(linted.policy());
    asked = rules.stream().map(Tickets::asked).toList();
  }

  static void inspect(Linted linted, Findings findings) {
    ChoiceLint lint = new ChoiceLint(linted, findings);
    lint.everybody();
    for (int i = 0; i < lint.rules.size(); i++) {
      if (lint.section.agreement(lint.rules.get(i).agreement()).isPresent()) {
        List<Integer> near = lint.known(lint.index.near(i));
        lint.tie(i, near);
        lint.shadow(i, near);
      }
    }
  }

  private List<Integer> known(Set<Integer> near) {
    return near.stream()
        .filter(other -> section.agreement(rules.get(other).agreement()).isPresent())
        .toList();
  }

  /** A ticket that no rule is for has no clocks; that may be meant, but then rarely. */
  private void everybody() {
    boolean all = rules.stream().anyMatch(rule -> rule.aspects().isEmpty());
    boolean rulesChoose = section.entitlements() != EntitlementUse.REQUIRED;
    if (all || !rulesChoose || section.agreements().isEmpty() || section.metrics().isEmpty()) {
      return;
    }
    List<Set<String>> any = Collections.nCopies(tickets.facets().size(), Set.of());
    Cover.Result left = Cover.of(tickets.facets(), any, asked);
    if (left.verdict() == Cover.Verdict.LEFT) {
      findings.add(
          SlaFinding.NO_CATCH_ALL,
          RULES,
          "No rule is for a ticket with " + Tickets.words(left.ticket()) + ": it has no clocks.",
          witness(left.ticket(), new Exhibit.ClockAbsent(section.metrics().get(0).name())));
    }
  }

  private @Nullable Witness witness(List<String> ticket, Exhibit exhibit) {
    Step.Register register = tickets.register(ticket);
    return register == null || section.entitlements() == EntitlementUse.REQUIRED
        ? null
        : new Witness(linted.from(), List.of(register), exhibit);
  }

  private void tie(int rule, List<Integer> near) {
    AgreementRule here = rules.get(rule);
    for (int other : near) {
      AgreementRule there = rules.get(other);
      if (other < rule
          && !there.agreement().equals(here.agreement())
          && there.aspects().equals(here.aspects())) {
        for (String category : shared(here, there)) {
          List<List<Set<String>>> above =
              near.stream()
                  .filter(each -> compared(rules.get(each), here, category) > 0)
                  .map(each -> anywhere(each))
                  .toList();
          Cover.Result both =
              Cover.ofBoth(tickets.facets(), anywhere(rule), anywhere(other), above);
          if (both.verdict() == Cover.Verdict.LEFT) {
            tie(here, there, RULES.at(rule), in(both.ticket(), category));
            return;
          }
        }
      }
    }
  }

  private void tie(AgreementRule rule, AgreementRule other, Place place, List<String> ticket) {
    findings.add(
        SlaFinding.RULES_TIE,
        place,
        "Rules "
            + other.name()
            + " and "
            + rule.name()
            + " are as specific as each other for a ticket with "
            + Tickets.words(ticket)
            + ".",
        under(ticket, rule));
  }

  /** The categories in which two rules that name the same aspects are as specific. */
  private List<String> shared(AgreementRule one, AgreementRule other) {
    if (one.categories().isEmpty()) {
      return List.of(Facet.NONE);
    }
    List<String> closed = linted.policy().classification().categories();
    return (closed == null ? one.categories() : closed)
        .stream()
            .filter(category -> depth(one, category) > 0)
            .filter(category -> depth(one, category) == depth(other, category))
            .toList();
  }

  /** How many steps the longest path has of a rule's under which a category lies. */
  private static int depth(AgreementRule rule, String category) {
    int deepest = 0;
    for (String path : rule.categories()) {
      if (category.equals(path) || category.startsWith(path + "/")) {
        deepest = Math.max(deepest, path.split("/", -1).length);
      }
    }
    return deepest;
  }

  /** What a rule asks of tickets whose category is known to be one that it is for. */
  private List<Set<String>> anywhere(int rule) {
    List<Set<String>> asks = new ArrayList<>(asked.get(rule));
    asks.set(Tickets.CATEGORY, Set.of());
    return asks;
  }

  private static List<String> in(List<String> ticket, String category) {
    List<String> there = new ArrayList<>(ticket);
    there.set(Tickets.CATEGORY, category);
    return there;
  }

  private void shadow(int rule, List<Integer> near) {
    AgreementRule here = rules.get(rule);
    if (Cover.any(tickets.facets(), asked.get(rule)).verdict() != Cover.Verdict.LEFT) {
      return;
    }
    List<String> other = new ArrayList<>();
    for (String category : categories(here, near)) {
      List<Integer> winners = near.stream().filter(each -> beats(each, rule, category)).toList();
      List<List<Set<String>>> asks = winners.stream().map(each -> anywhere(each)).toList();
      if (Cover.of(tickets.facets(), anywhere(rule), asks).verdict() != Cover.Verdict.COVERED) {
        return;
      }
      if (other.isEmpty()) {
        other.addAll(otherwise(rule, winners, category));
      }
    }
    Witness witness = other.isEmpty() ? null : under(other, here);
    findings.add(
        other.isEmpty() ? SlaFinding.RULE_REDUNDANT : SlaFinding.RULE_SHADOWED,
        RULES.at(rule),
        "Rule " + here.name() + " never chooses: others are for all its tickets before it.",
        witness);
  }

  /** The categories that have to be told apart, those without any first. */
  private List<String> categories(AgreementRule rule, List<Integer> near) {
    List<String> closed = linted.policy().classification().categories();
    List<String> all = new ArrayList<>();
    if (rule.categories().isEmpty()) {
      all.add(Facet.NONE);
    }
    if (closed != null) {
      all.addAll(closed);
    } else {
      all.addAll(rule.categories());
      near.forEach(each -> all.addAll(rules.get(each).categories()));
    }
    return all.stream()
        .distinct()
        .filter(each -> rule.categories().isEmpty() || depth(rule, each) > 0)
        .toList();
  }

  private boolean beats(int one, int other, String category) {
    int compared = compared(rules.get(one), rules.get(other), category);
    return compared > 0 || (compared == 0 && one < other);
  }

  /** Compares how specific two rules are for a category; the first is less when not for it. */
  private static int compared(AgreementRule one, AgreementRule other, String category) {
    if (!one.categories().isEmpty() && depth(one, category) == 0) {
      return -1;
    }
    return Comparator.<AgreementRule, Boolean>comparing(rule -> !rule.organisations().isEmpty())
        .thenComparing(rule -> !rule.services().isEmpty())
        .thenComparing(rule -> !rule.kinds().isEmpty())
        .thenComparing(rule -> depth(rule, category))
        .thenComparing(rule -> !rule.priorities().isEmpty())
        .thenComparing(rule -> !rule.channels().isEmpty())
        .compare(one, other);
  }

  /** A ticket of a rule under another agreement than its own; none when all have the same. */
  private List<String> otherwise(int rule, List<Integer> winners, String category) {
    AgreementRule here = rules.get(rule);
    List<List<Set<String>>> same = new ArrayList<>();
    for (int winner : winners) {
      if (rules.get(winner).agreement().equals(here.agreement())) {
        same.add(anywhere(winner));
      }
    }
    for (int winner : winners) {
      if (!rules.get(winner).agreement().equals(here.agreement())) {
        Cover.Result left = Cover.ofBoth(tickets.facets(), anywhere(rule), anywhere(winner), same);
        if (left.verdict() == Cover.Verdict.LEFT) {
          return in(left.ticket(), category);
        }
      }
    }
    return List.of();
  }

  private @Nullable Witness under(List<String> ticket, AgreementRule insteadOf) {
    Agreement chosen = section.choose(traits(ticket)).agreement();
    return chosen == null || chosen.id().equals(insteadOf.agreement())
        ? null
        : witness(
            ticket, new Exhibit.UnderAgreement(chosen.id().value(), insteadOf.agreement().value()));
  }

  static TicketTraits traits(List<String> ticket) {
    String organisation = ticket.get(Tickets.ORGANISATION);
    String service = ticket.get(Tickets.SERVICE);
    String category = ticket.get(Tickets.CATEGORY);
    String priority = ticket.get(Tickets.PRIORITY);
    return new TicketTraits(
        ticket.get(Tickets.KIND),
        organisation.isEmpty() ? null : OrganisationId.of(organisation),
        service.isEmpty() ? null : ServiceId.of(service),
        category.isEmpty() ? null : category,
        priority.isEmpty() ? null : priority,
        ticket.get(Tickets.CHANNEL));
  }
}
