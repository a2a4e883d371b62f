package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.view.Progress;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Reason;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a ticket stands in the workflow of another version of the policy.
 *
 * <p>A migration is no step: it may call a state otherwise, but not let a ticket be resolved, ended
 * or reopened by it.
 */
final class StateMapping {

  private final Migration migration;
  private final Workflow workflow;
  private final Progress before;

  StateMapping(Migration migration, Workflow workflow, RecordView record) {
    this.migration = migration;
    this.workflow = workflow;
    before = record.progress();
  }

  private String state() {
    return migration.statesOf(workflow.name()).getOrDefault(before.state(), before.state());
  }

  private @Nullable String reason() {
    String reason = before.reason();
    return reason == null ? null : migration.reasons().getOrDefault(reason, reason);
  }

  /** Returns why the ticket can't stand in the workflow, or null when it can. */
  @Nullable Refusal refusal() {
    State state = workflow.state(state()).orElse(null);
    if (state == null) {
      return new Refusal(
          "policy.state-unmapped",
          "migration.states",
          "given a new name for the state " + before.state() + " of workflow " + workflow.name(),
          names(null));
    }
    if (!before.category().isAlike(state.category())) {
      return new Refusal(
          "policy.state-not-alike",
          "migration.states",
          "a state of a like category for " + before.state() + ", as nothing moves by a migration",
          names(before.category()));
    }
    String reason = reason();
    if (reason == null || state.category() != StateCategory.WAITING || isKnown(reason)) {
      return null;
    }
    return new Refusal(
        "policy.reason-unmapped",
        "migration.reasons",
        "given a new name for the reason " + before.reason(),
        workflow.reasons().stream()
            .filter(each -> each.effect() == Reason.Effect.WAITING)
            .map(Reason::name)
            .toList());
  }

  /** Returns what happens; the states are known to fit. */
  PolicyMigrated event(long from, long to) {
    State state = workflow.state(state()).orElseThrow();
    return new PolicyMigrated(
        from,
        to,
        state.name(),
        state.category(),
        reason(),
        migration.statesOf(workflow.name()),
        migration.reasons(),
        migration.impacts(),
        migration.urgencies(),
        migration.reroute());
  }

  private List<String> names(@Nullable StateCategory alike) {
    return workflow.states().stream()
        .filter(state -> alike == null || alike.isAlike(state.category()))
        .map(State::name)
        .toList();
  }

  private boolean isKnown(String reason) {
    return reasons().contains(reason);
  }

  private TreeSet<String> reasons() {
    TreeSet<String> reasons = new TreeSet<>();
    workflow.reasons().forEach(reason -> reasons.add(reason.name()));
    for (Transition transition : workflow.transitions()) {
      if (transition.impliedReason() != null) {
        reasons.add(transition.impliedReason());
      }
    }
    return reasons;
  }
}
