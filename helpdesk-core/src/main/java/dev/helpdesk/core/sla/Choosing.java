package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.model.AgreementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the agreement of a ticket: the most specific rule that matches, the first of equals. */
final class Choosing {

  private final SlaPolicy policy;
  private final TicketTraits ticket;
  private final List<AgreementRule> matching;

  Choosing(SlaPolicy policy, TicketTraits ticket) {
    this.policy = policy;
    this.ticket = ticket;
    List<AgreementRule> all = new ArrayList<>();
    for (AgreementRule rule : policy.rules()) {
      if (policy.agreement(rule.agreement()).isPresent() && rule.matches(ticket)) {
        all.add(rule);
      }
    }
    // Stable: rules that are equally specific stay in the policy's order.
    all.sort(bySpecificity(ticket.category()).reversed());
    matching = all;
  }

  /** Compares rules that match a ticket of a category; the more specific is the greater. */
  static Comparator<AgreementRule> bySpecificity(@Nullable String category) {
    return Comparator.<AgreementRule, Boolean>comparing(rule -> names(rule, Aspect.CUSTOMER))
        .thenComparing(rule -> names(rule, Aspect.SERVICE))
        .thenComparing(rule -> names(rule, Aspect.KIND))
        .thenComparing(rule -> rule.depth(category))
        .thenComparing(rule -> names(rule, Aspect.PRIORITY))
        .thenComparing(rule -> names(rule, Aspect.CHANNEL));
  }

  private static boolean names(AgreementRule rule, Aspect aspect) {
    return !rule.values(aspect).isEmpty();
  }

  /** Chooses by the rules alone. */
  Choice byRules() {
    if (matching.isEmpty()) {
      return new Choice(null, null, List.of(), false, List.of());
    }
    AgreementRule first = matching.get(0);
    List<PassedOver> others = new ArrayList<>();
    for (AgreementRule rule : matching.subList(1, matching.size())) {
      boolean equal = bySpecificity(ticket.category()).compare(first, rule) == 0;
      others.add(lost(rule, equal ? PassedOver.Why.LATER : PassedOver.Why.LESS_SPECIFIC));
    }
    Agreement agreement = policy.agreement(first.agreement()).orElse(null);
    return new Choice(agreement, first, first.aspects(), false, others);
  }

  /** Chooses the agreement of an entitlement; by the rules where the policy doesn't have it. */
  Choice byEntitlement(AgreementId entitled) {
    Optional<Agreement> agreement = policy.agreement(entitled);
    return agreement.isEmpty()
        ? byRules()
        : new Choice(agreement.get(), null, List.of(), false, all(PassedOver.Why.ENTITLEMENT));
  }

  /** Chooses for a ticket that no entitlement covers although the policy requires one. */
  Choice outside() {
    AgreementId id = policy.outside();
    Agreement agreement = id == null ? null : policy.agreement(id).orElse(null);
    return new Choice(agreement, null, List.of(), true, all(PassedOver.Why.OUTSIDE));
  }

  private List<PassedOver> all(PassedOver.Why why) {
    return matching.stream().map(rule -> lost(rule, why)).toList();
  }

  private static PassedOver lost(AgreementRule rule, PassedOver.Why why) {
    return new PassedOver(rule.name(), rule.agreement(), rule.aspects(), why);
  }
}
