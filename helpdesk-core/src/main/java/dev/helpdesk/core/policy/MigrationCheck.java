package dev.helpdesk.core.policy;

import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.PolicyName;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Reason;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a migration against the policies that it leads between. Stateless, safe for use by several
 * threads.
 */
public final class MigrationCheck {

  private static final String UNKNOWN = "policy.name-unknown";

  private final List<Refusal> refusals = new ArrayList<>();
  private final Migration migration;
  private final Policy to;

  private MigrationCheck(Migration migration, Policy to) {
    this.migration = migration;
    this.to = to;
  }

  /** Returns the name by which a migration calls a policy. */
  public static PolicyName nameOf(Policy policy) {
    return new PolicyName(policy.name(), policy.version());
  }

  /** Returns why no ticket can come to a policy by a migration, or null. */
  public static @Nullable Refusal refusal(Migration migration, Policy to) {
    List<Refusal> refusals = new MigrationCheck(migration, to).known();
    return refusals.isEmpty() ? null : refusals.get(0);
  }

  /**
   * Returns why tickets can't come from one policy to another by a migration, whatever they are:
   * names that it gives and the new policy lacks, and states, reasons to wait, levels and kinds of
   * the old one that have no place in the new one. Empty when every ticket can come along.
   */
  public static List<Refusal> refusals(Migration migration, Policy from, Policy to) {
    MigrationCheck check = new MigrationCheck(migration, to);
    if (migration.from() != null && !migration.from().equals(nameOf(from))) {
      check.add("policy.version-other", "from", "the policy that tickets come from");
    }
    check.known();
    check.complete(from);
    return List.copyOf(check.refusals);
  }

  private List<Refusal> known() {
    PolicyName named = migration.to();
    if (named != null && !named.equals(nameOf(to))) {
      refusals.add(
          new Refusal(
              "policy.version-other",
              "migration.to",
              "the policy that tickets are to come to",
              List.of(nameOf(to).toString())));
    }
    List<Workflow> workflows = to.workflow().workflows();
    known("states", migration.states().keySet(), workflows.stream().map(Workflow::name).toList());
    for (Workflow workflow : workflows) {
      known("states", migration.statesOf(workflow.name()).values(), states(workflow));
    }
    known("reasons", migration.reasons().values(), reasons(workflows));
    PriorityMatrix matrix = to.classification().matrix();
    known("impacts", migration.impacts().values(), matrix.impacts());
    known("urgencies", migration.urgencies().values(), matrix.urgencies());
    return refusals;
  }

  private void known(String member, Collection<String> named, Collection<String> known) {
    if (!known.containsAll(named)) {
      refusals.add(
          new Refusal(
              UNKNOWN,
              "migration." + member,
              "names that the policy has to which it leads",
              List.copyOf(known)));
    }
  }

  private void complete(Policy from) {
    for (TicketKind kind : from.intake().kinds()) {
      if (to.intake().kind(kind.name()).isEmpty()) {
        add("policy.kind-unknown", "to", "a policy that has the kind " + kind.name());
        continue;
      }
      Workflow old = from.workflow().workflow(kind.name());
      Workflow next = to.workflow().workflow(kind.name());
      mapped("state", "states", states(old), migration.statesOf(next.name()), states(next));
      alike(old, next);
      mapped("reason", "reasons", waiting(old), migration.reasons(), reasons(List.of(next)));
    }
    PriorityMatrix before = from.classification().matrix();
    PriorityMatrix after = to.classification().matrix();
    mapped("level", "impacts", before.impacts(), migration.impacts(), after.impacts());
    mapped("level", "urgencies", before.urgencies(), migration.urgencies(), after.urgencies());
  }

  private void mapped(
      String what,
      String member,
      Collection<String> old,
      Map<String, String> names,
      Collection<String> known) {
    for (String each : old) {
      if (!known.contains(names.getOrDefault(each, each))) {
        add("policy." + what + "-unmapped", member, "given a new name for " + each);
      }
    }
  }

  private void alike(Workflow old, Workflow next) {
    for (State state : old.states()) {
      String name = migration.statesOf(next.name()).getOrDefault(state.name(), state.name());
      State then = next.state(name).orElse(null);
      if (then != null && !state.category().isAlike(then.category())) {
        add("policy.state-not-alike", "states", "a state of a like category for " + state.name());
      }
    }
  }

  private void add(String code, String member, String expected) {
    Refusal refusal = Refusal.of(code, "migration." + member, expected);
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }

  private static List<String> states(Workflow workflow) {
    return workflow.states().stream().map(State::name).toList();
  }

  private static List<String> waiting(Workflow workflow) {
    return workflow.reasons().stream()
        .filter(reason -> reason.effect() == Reason.Effect.WAITING)
        .map(Reason::name)
        .toList();
  }

  private static Set<String> reasons(List<Workflow> workflows) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Workflow workflow : workflows) {
      workflow.reasons().stream().map(Reason::name).forEach(reasons::add);
    }
    return reasons;
  }
}
