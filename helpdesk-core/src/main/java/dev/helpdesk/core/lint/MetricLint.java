package dev.helpdesk.core.lint;

import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricConditions;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds in metrics the names of nothing, conditions that can't be met, and idle settings. */
final class MetricLint {

  private static final Place METRICS = Place.of("sla", "metrics");

  private final Findings findings;
  private final Policy policy;
  private final List<Stands> all = new ArrayList<>();

  private MetricLint(Linted linted, Findings findings) {
    this.findings = findings;
    policy = linted.policy();
    for (Linted.OneWorkflow one : linted.workflows()) {
      if (!one.kinds().isEmpty()) {
        all.add(new Stands(policy, linted.travels(one)));
      }
    }
  }

  static void inspect(Linted linted, Findings findings) {
    MetricLint lint = new MetricLint(linted, findings);
    for (int i = 0; i < lint.policy.sla().metrics().size(); i++) {
      Metric metric = lint.policy.sla().metrics().get(i);
      lint.conditions(metric, METRICS.at(i));
      lint.reasons(metric.pauses(), METRICS.at(i).in("pauses"));
      lint.settings(metric, METRICS.at(i));
    }
    for (int i = 0; i < lint.policy.sla().agreements().size(); i++) {
      Agreement agreement = lint.policy.sla().agreements().get(i);
      Place place = Place.of("sla", "agreements").at(i).in("pauses");
      agreement.pauses().forEach((name, rules) -> lint.reasons(rules, place.in(name)));
    }
  }

  private void conditions(Metric metric, Place place) {
    MetricConditions own = metric.conditions();
    MetricConditions usual = metric.kind().conditions();
    Map<String, List<Condition>> written = new LinkedHashMap<>();
    if (!own.starts().equals(usual.starts())) {
      written.put("starts", own.starts());
    }
    if (!own.stops().equals(usual.stops())) {
      written.put("stops", own.stops());
    }
    if (!own.restarts().equals(usual.restarts())) {
      written.put("restarts", own.restarts());
    }
    if (!own.cancels().equals(usual.cancels())) {
      written.put("cancels", own.cancels());
    }
    if (!own.restops().equals(usual.restops())) {
      written.put("restops", own.restops());
    }
    written.forEach(
        (list, conditions) -> {
          for (int i = 0; i < conditions.size(); i++) {
            condition(metric, conditions.get(i), list, place.in(list).at(i));
          }
        });
  }

  private void condition(Metric metric, Condition condition, String list, Place place) {
    int before = findings.count();
    Names names = new Names(policy, findings, place, "A condition of " + metric.name());
    names.check(SlaFinding.STATE_UNKNOWN, "states", "state", condition.states(), this::isState);
    names.check(
        SlaFinding.REASON_UNKNOWN, "reasons", "reason", condition.reasons(), this::isReason);
    DirectoryPolicy directory = policy.directory();
    if (!directory.isEmpty()) {
      names.check(
          SlaFinding.GROUP_UNKNOWN,
          "groups",
          "group",
          condition.groups().stream().map(Object::toString).toList(),
          name -> directory.groups().stream().anyMatch(each -> each.id().value().equals(name)));
      names.check(
          SlaFinding.LEVEL_UNKNOWN,
          "levels",
          "level",
          condition.levels().stream().map(Object::toString).toList(),
          level ->
              directory.groups().stream()
                  .anyMatch(each -> Integer.toString(each.level()).equals(level)));
    }
    boolean alone = list.equals("starts") && metric.conditions().starts().size() == 1;
    if (findings.count() == before && !alone && isNever(condition)) {
      findings.add(
          SlaFinding.CONDITION_NEVER,
          place,
          "Nothing that can happen to a ticket meets this condition of " + metric.name() + ".");
    }
  }

  private boolean isNever(Condition condition) {
    return all.stream().allMatch(stands -> stands.travels().isComplete())
        && all.stream().allMatch(stands -> stands.meeting(condition).isEmpty());
  }

  private boolean isState(String name) {
    return policy.workflow().workflows().stream()
        .anyMatch(workflow -> workflow.state(name).isPresent());
  }

  private boolean isReason(String name) {
    return policy.workflow().workflows().stream()
        .map(Workflow::reasons)
        .flatMap(List::stream)
        .anyMatch(reason -> reason.name().equals(name));
  }

  private void reasons(List<PauseRule> rules, Place place) {
    for (int i = 0; i < rules.size(); i++) {
      new Names(policy, findings, place.at(i), "A pause")
          .check(
              SlaFinding.REASON_UNKNOWN,
              "reasons",
              "reason",
              rules.get(i).reasons(),
              this::isReason);
    }
  }

  private void settings(Metric metric, Place place) {
    boolean complete = all.stream().allMatch(stands -> stands.travels().isComplete());
    // What is given once for all is never reopened, as NEVER says.
    boolean so = metric.kind().isOnceForAll() && metric.reopen() == Reopen.NEVER;
    if (metric.reopen() != Reopen.RESUME
        && !so
        && (metric.kind() != MetricKind.RESOLUTION
            || (complete && all.stream().noneMatch(stands -> reopens(stands, metric))))) {
      findings.add(
          SlaFinding.REOPEN_IDLE,
          place.in("reopen"),
          "What a reopening does to the clock of "
              + metric.name()
              + " is set, but no reopening concerns it.");
    }
    if (metric.includesFirst() && metric.kind() != MetricKind.NEXT_RESPONSE) {
      findings.add(
          SlaFinding.INCLUDES_FIRST_IDLE,
          place.in("includesFirst"),
          "Metric " + metric.name() + " is no next response.");
    }
    if (metric.kind() == MetricKind.PERIODIC_UPDATE
        && complete
        && all.stream().noneMatch(stands -> stands.meets(metric.conditions().restarts()))) {
      findings.add(
          SlaFinding.NEVER_REPEATS,
          ClockLint.of(metric, place, "restarts"),
          "Nothing that can happen begins the next cycle of " + metric.name() + ".");
    }
  }

  /** Tells whether a ticket can come from where the clock ends to where it does not. */
  private static boolean reopens(Stands stands, Metric metric) {
    return stands.travels().marks().stream()
        .filter(Mark.Move.class::isInstance)
        .map(Mark.Move.class::cast)
        .anyMatch(
            move ->
                !ends(metric, stands.stand(move.to(), move.reason()))
                    && stands.all().stream()
                        .filter(stand -> stand.state().equals(move.from()))
                        .anyMatch(stand -> ends(metric, stand)));
  }

  private static boolean ends(Metric metric, Stand stand) {
    StateCategory category = stand.category();
    return metric.endsIn(category, stand.state(), stand.reason());
  }
}
