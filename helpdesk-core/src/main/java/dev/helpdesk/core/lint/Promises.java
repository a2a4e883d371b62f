package dev.helpdesk.core.lint;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds tickets that an agreement promises something, so that they have a clock. */
final class Promises {

  private final Policy policy;
  private final SlaPolicy section;
  private final Tickets tickets;

  Promises(Policy policy) {
    this.policy = policy;
    section = policy.sla();
    tickets = new Tickets(policy);
  }

  /** What is said of a ticket of a kind that has a target of a metric; null when none is found. */
  Step.@Nullable Traits traits(String kind, Metric metric) {
    return traits(kind, metric, null);
  }

  /** The same under one agreement; under any for null. */
  Step.@Nullable Traits traits(String kind, Metric metric, @Nullable Agreement only) {
    if (policy.intake().kind(kind).isEmpty()) {
      return null;
    }
    if (section.entitlements() == EntitlementUse.REQUIRED) {
      return outside(metric, only);
    }
    for (AgreementRule rule : section.rules()) {
      if (rule.kinds().isEmpty() || rule.kinds().contains(kind)) {
        Step.Traits found = traits(rule, kind, metric, only);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Step.@Nullable Traits outside(Metric metric, @Nullable Agreement only) {
    Agreement agreement =
        section.outside() == null ? null : section.agreement(section.outside()).orElse(null);
    boolean promised =
        agreement != null
            && (only == null || only.equals(agreement))
            && !Tickets.mayBeUnclassified(policy)
            && Tickets.priorities(policy).stream()
                .allMatch(priority -> agreement.target(metric.name(), priority).isPresent());
    return promised ? Step.Traits.NONE : null;
  }

  private Step.@Nullable Traits traits(
      AgreementRule rule, String kind, Metric metric, @Nullable Agreement only) {
    Agreement given = section.agreement(rule.agreement()).orElse(null);
    if (given == null || (only != null && !only.equals(given))) {
      return null;
    }
    for (String priority : Tickets.priorities(policy)) {
      if (given.target(metric.name(), priority).isEmpty()
          || (!rule.priorities().isEmpty() && !rule.priorities().contains(priority))) {
        continue;
      }
      List<Set<String>> asked = new ArrayList<>(Tickets.asked(rule));
      asked.set(Tickets.KIND, Set.of(kind));
      asked.set(Tickets.PRIORITY, Set.of(priority));
      Cover.Result any = Cover.any(tickets.facets(), asked);
      if (any.verdict() == Cover.Verdict.LEFT
          && given.equals(section.choose(ChoiceLint.traits(any.ticket())).agreement())) {
        Step.Register register = tickets.register(any.ticket());
        return register == null ? null : register.traits();
      }
    }
    return null;
  }

  /** A witness whose ticket has a target of a metric; null when none is found. */
  @Nullable Witness of(@Nullable Witness witness, Metric metric, @Nullable Agreement only) {
    if (witness == null || !(witness.steps().get(0) instanceof Step.Register register)) {
      return null;
    }
    Step.Traits traits = traits(register.kind(), metric, only);
    if (traits == null) {
      return null;
    }
    List<Step> steps = new ArrayList<>(witness.steps());
    steps.set(0, new Step.Register(register.kind(), register.complete(), traits));
    return new Witness(witness.start(), steps, witness.exhibit());
  }
}
