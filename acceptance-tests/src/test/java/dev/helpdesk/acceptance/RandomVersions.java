package dev.helpdesk.acceptance;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.LateStart;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.model.GroupId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Policies that differ from the default one in this or that, with migrations between them. */
final class RandomVersions {

  private static final String WORKFLOW = "eight-steps";
  private static final List<String> RENAMED =
      List.of("assigned", "in-progress", "on-hold", "awaiting-conformity", "closed", "vendor");

  private final Random random;

  RandomVersions(Random random) {
    this.random = random;
  }

  /** A policy, and what is called otherwise in it than by default. */
  record Version(Policy policy, Map<String, String> names) {}

  /** Returns some policy. */
  Version version(String mark) {
    Policy policy = Policy.defaults();
    if (random.nextInt(3) == 0) {
      policy = withTimer(policy);
    }
    policy = withSla(policy);
    policy = withMatrix(policy);
    policy = withRules(policy);
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : RENAMED) {
      if (random.nextInt(4) == 0) {
        names.put(name, name + "-" + mark);
      }
    }
    return new Version(PolicyVersions.renamed(policy, names), names);
  }

  /** Returns what leads from one version to another; now and then a name is forgotten. */
  Migration migration(Version from, Version to) {
    Migration.Builder migration = Migration.builder();
    for (String name : RENAMED) {
      String old = from.names().getOrDefault(name, name);
      String renamed = to.names().getOrDefault(name, name);
      if (old.equals(renamed) || random.nextInt(8) == 0) {
        continue;
      }
      if (name.equals("vendor")) {
        migration.reason(old, renamed);
      } else {
        migration.state(WORKFLOW, old, renamed);
      }
    }
    return random.nextBoolean() ? migration.reroute().build() : migration.build();
  }

  private Policy withTimer(Policy policy) {
    Duration after = Duration.ofHours(1 + random.nextInt(40));
    StateTimer timer = StateTimer.reminder("ask-again", after);
    return PolicyVersions.withState(
        policy, new State("on-hold", StateCategory.WAITING, List.of(timer)));
  }

  private Policy withSla(Policy policy) {
    boolean response = random.nextInt(4) > 0;
    boolean operational = random.nextInt(3) == 0;
    List<Metric> metrics = new ArrayList<>();
    String fix = random.nextInt(4) == 0 ? "fix" : "resolution";
    Metric.Builder resolution = Metric.resolution(fix);
    metrics.add(
        (random.nextInt(3) > 0 ? resolution.pauseIn(StateCategory.WAITING) : resolution).build());
    Agreement.Builder agreement =
        Agreement.of("standard")
            .calendar(random.nextInt(3) == 0 ? Agreement.ALWAYS_OPEN : "standard")
            .targets(fix, targets(60, 6_000));
    if (response) {
      metrics.add(Metric.firstResponse("first-response").build());
      agreement.targets("first-response", targets(5, 600));
    }
    if (operational) {
      metrics.add(
          Metric.operational("first-line", List.of(GroupId.of("first-line")), List.of()).build());
      agreement.targets("first-line", targets(30, 3_000));
    }
    if (random.nextBoolean()) {
      agreement.warnings(List.of(10 + random.nextInt(80)));
    }
    SlaPolicy base = policy.sla();
    return policy.toBuilder()
        .sla(
            SlaPolicy.builder()
                .metrics(metrics)
                .agreement(agreement.build())
                .rules(base.rules())
                .lateStart(LateStart.values()[random.nextInt(2)])
                .build())
        .build();
  }

  private Targets targets(int least, int most) {
    Map<String, Duration> byPriority = new LinkedHashMap<>();
    for (int rank = 1; rank <= 5; rank++) {
      byPriority.put("P" + rank, minutes(least, most));
    }
    return new Targets(byPriority, minutes(least, most));
  }

  private Duration minutes(int least, int most) {
    return Duration.ofMinutes(least + random.nextInt(most - least));
  }

  private Policy withMatrix(Policy policy) {
    if (random.nextBoolean()) {
      return policy;
    }
    PriorityMatrix matrix = policy.classification().matrix();
    PriorityMatrix.Builder other =
        PriorityMatrix.builder()
            .impacts(matrix.impacts())
            .urgencies(matrix.urgencies())
            .priorities(matrix.priorities())
            .waiveMonotone();
    for (String impact : matrix.impacts()) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < matrix.urgencies().size(); i++) {
        row.add(matrix.priorities().get(random.nextInt(matrix.priorities().size())));
      }
      other.row(impact, row);
    }
    ClassificationPolicy classification =
        policy.classification().toBuilder().matrix(other.build()).build();
    return policy.toBuilder().classification(classification).build();
  }

  private Policy withRules(Policy policy) {
    AssignmentPolicy.Builder assignment =
        AssignmentPolicy.builder().strategy(AssignmentStrategy.QUEUE);
    if (random.nextBoolean()) {
      String group = random.nextBoolean() ? "first-line" : "second-line";
      assignment.rule(
          AssignmentRule.builder("grave", GroupId.of(group))
              .priorities(List.of("P1", "P2"))
              .build());
    }
    EscalationPolicy.Builder escalation = EscalationPolicy.builder();
    if (random.nextBoolean()) {
      escalation.rule(
          EscalationRule.of(
              "silence",
              new EscalationTrigger.NoUpdateFor(Duration.ofHours(1 + random.nextInt(30)), null),
              random.nextBoolean()
                  ? new EscalationAction.NextLevel()
                  : new EscalationAction.AskDirectory(1)));
    }
    if (random.nextBoolean()) {
      escalation.rule(
          EscalationRule.of(
              "raised",
              new EscalationTrigger.PriorityRaisedTo(1 + random.nextInt(2)),
              new EscalationAction.AskDirectory(1)));
    }
    return policy.toBuilder().assignment(assignment.build()).escalation(escalation.build()).build();
  }
}
