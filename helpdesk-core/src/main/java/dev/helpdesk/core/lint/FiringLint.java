package dev.helpdesk.core.lint;

import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.util.List;
import java.util.Set;

/** Finds rules of escalation whose trigger never comes about. */
final class FiringLint implements EscalationTrigger.Cases<Runnable> {

  private static final Set<StateCategory> LEFT =
      Set.of(StateCategory.RESOLVED, StateCategory.CLOSED);

  private static final Set<StateCategory> ENTERED =
      Set.of(StateCategory.NEW, StateCategory.ACTIVE, StateCategory.WAITING);

  private final Linted linted;
  private final Findings findings;
  private final EscalationRule rule;
  private final Place place;

  private FiringLint(Linted linted, Findings findings, EscalationRule rule, Place place) {
    this.linted = linted;
    this.findings = findings;
    this.rule = rule;
    this.place = place;
  }

  static void inspect(Linted linted, Findings findings) {
    List<EscalationRule> rules = linted.policy().escalation().rules();
    for (int i = 0; i < rules.size(); i++) {
      Place place = Place.of("escalation", "rules").at(i).in("trigger");
      rules.get(i).trigger().match(new FiringLint(linted, findings, rules.get(i), place)).run();
    }
  }

  private Policy policy() {
    return linted.policy();
  }

  private DirectoryPolicy directory() {
    return policy().directory();
  }

  private void never(EscalationFinding code, String member, String because) {
    findings.add(
        code, place.in(member), "Rule " + rule.name() + " never fires, as " + because + ".");
  }

  @Override
  public Runnable metricBreached(EscalationTrigger.MetricBreached trigger) {
    return () -> isPromised(trigger.metric());
  }

  @Override
  public Runnable metricWarning(EscalationTrigger.MetricWarning trigger) {
    return () -> {
      if (isPromised(trigger.metric()) && !isGiven(trigger.metric(), trigger.warning())) {
        String member = trigger.warning().before() == null ? "percent" : "before";
        never(
            EscalationFinding.WARNING_NEVER,
            member,
            "no agreement with a target for " + trigger.metric() + " gives that warning");
      }
    };
  }

  private boolean isPromised(String metric) {
    if (policy().sla().metrics().stream().noneMatch(each -> each.name().equals(metric))) {
      never(EscalationFinding.METRIC_UNKNOWN, "metric", "there is no metric " + metric);
      return false;
    }
    if (policy().sla().agreements().stream().noneMatch(each -> isPromised(each, metric))) {
      findings.add(
          EscalationFinding.METRIC_UNPROMISED,
          place.in("metric"),
          "Rule " + rule.name() + " never fires, as no agreement has a target for " + metric + ".",
          Gap.registered(linted, linted.from(), new Exhibit.ClockAbsent(metric)));
      return false;
    }
    return true;
  }

  private boolean isGiven(String metric, Warning warning) {
    return policy().sla().agreements().stream()
        .anyMatch(each -> isPromised(each, metric) && each.warnings().contains(warning));
  }

  private static boolean isPromised(Agreement agreement, String metric) {
    return agreement.targets().containsKey(metric);
  }

  @Override
  public Runnable reopenedTimes(EscalationTrigger.ReopenedTimes trigger) {
    return () -> {
      boolean reopens =
          linted.workflows().stream()
              .filter(one -> !one.kinds().isEmpty())
              .anyMatch(one -> reopens(one.workflow()));
      if (!reopens) {
        never(EscalationFinding.REOPENED_NEVER, "times", "no workflow reopens a ticket");
      }
    };
  }

  private static boolean reopens(Workflow workflow) {
    for (Transition transition : workflow.transitions()) {
      boolean opens = isOne(workflow, transition.to(), ENTERED);
      if (opens && transition.from().stream().anyMatch(from -> isOne(workflow, from, LEFT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Workflow workflow, String state, Set<StateCategory> categories) {
    return workflow.state(state).map(State::category).filter(categories::contains).isPresent();
  }

  @Override
  public Runnable priorityRaisedTo(EscalationTrigger.PriorityRaisedTo trigger) {
    return () -> {
      PriorityMatrix matrix = policy().classification().matrix();
      List<Integer> ranks =
          matrix.rows().values().stream()
              .flatMap(List::stream)
              .filter(matrix.priorities()::contains)
              .map(matrix::weight)
              .distinct()
              .toList();
      boolean raised = ranks.stream().anyMatch(rank -> rank <= trigger.rank());
      boolean below = ranks.stream().anyMatch(rank -> rank > trigger.rank());
      if (!raised || !below) {
        never(
            EscalationFinding.RANK_NEVER,
            "rank",
            raised
                ? "no priority is below rank " + trigger.rank()
                : "no priority is of rank " + trigger.rank() + " or graver");
      }
    };
  }

  @Override
  public Runnable reassignedTimes(EscalationTrigger.ReassignedTimes trigger) {
    return () -> {
      if (!directory().isEmpty() && directory().groups().size() < 2) {
        never(EscalationFinding.REASSIGNED_NEVER, "times", "there is no other group to go to");
      }
    };
  }

  @Override
  public Runnable unacceptedFor(EscalationTrigger.UnacceptedFor trigger) {
    return () -> {
      if (!directory().isEmpty() && directory().agents().isEmpty()) {
        never(EscalationFinding.UNACCEPTED_NEVER, "time", "there are no agents to accept");
      }
    };
  }

  @Override
  public Runnable unassignedFor(EscalationTrigger.UnassignedFor trigger) {
    return () -> {};
  }

  @Override
  public Runnable noUpdateFor(EscalationTrigger.NoUpdateFor trigger) {
    return () -> {};
  }
}
