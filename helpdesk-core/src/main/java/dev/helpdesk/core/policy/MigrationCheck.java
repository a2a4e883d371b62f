package dev.helpdesk.core.policy;

import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Reason;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a migration against the policy that it leads to. */
public final class MigrationCheck {

  private MigrationCheck() {}

  /** Returns why no ticket can come to a policy by a migration, or null. */
  public static @Nullable Refusal refusal(Migration migration, Policy to) {
    List<Workflow> workflows = workflows(to);
    Refusal refusal =
        unknown("states", migration.states().keySet(), names(workflows))
            .orElseGet(() -> unknownState(migration, workflows));
    if (refusal != null) {
      return refusal;
    }
    Set<String> reasons = new LinkedHashSet<>();
    for (Workflow workflow : workflows) {
      workflow.reasons().stream().map(Reason::name).forEach(reasons::add);
    }
    return unknown("reasons", migration.reasons().values(), reasons)
        .or(
            () ->
                unknown(
                    "impacts",
                    migration.impacts().values(),
                    to.classification().matrix().impacts()))
        .or(
            () ->
                unknown(
                    "urgencies",
                    migration.urgencies().values(),
                    to.classification().matrix().urgencies()))
        .orElse(null);
  }

  private static @Nullable Refusal unknownState(Migration migration, List<Workflow> workflows) {
    for (Map.Entry<String, Map<String, String>> renamed : migration.states().entrySet()) {
      for (Workflow workflow : workflows) {
        if (workflow.name().equals(renamed.getKey())) {
          List<String> states = workflow.states().stream().map(State::name).toList();
          Optional<Refusal> refusal = unknown("states", renamed.getValue().values(), states);
          if (refusal.isPresent()) {
            return refusal.get();
          }
        }
      }
    }
    return null;
  }

  private static Optional<Refusal> unknown(
      String member, Collection<String> named, Collection<String> known) {
    return known.containsAll(named)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "policy.name-unknown",
                "migration." + member,
                "names that the policy has to which it leads",
                List.copyOf(known)));
  }

  private static List<String> names(List<Workflow> workflows) {
    return workflows.stream().map(Workflow::name).toList();
  }

  private static List<Workflow> workflows(Policy policy) {
    List<Workflow> workflows = new ArrayList<>(policy.workflow().byKind().values());
    workflows.add(policy.workflow().otherwise());
    return workflows;
  }
}
